import TablatureECS
import AlibabaCloudRuntime

/// Everything that a response may hold, for trying what it holds in fact.
struct AnyShape: OperationResponse, Equatable {
  struct Part: ResponseStructure, Equatable {
    var name: String?
    var parts: [Part]

    init(_ name: String?, _ parts: [Part] = []) { (self.name, self.parts) = (name, parts) }

    init(from fields: ResponseFields) throws {
      name = try fields.string("Name")
      parts = try fields.structures("Parts", "Part")
    }
  }

  var requestID = ""
  var text: String?
  var number: Int?
  var fraction: Double?
  var flag: Bool?
  var time: Timestamp?
  var category: ModifyInstanceSpecRequest.SystemDisk.Category?
  var any: JSONValue?
  var part: Part?
  var names: [String] = []
  var wrappedNames: [String] = []
  var numbers: [Int] = []
  var parts: [Part] = []
  var wrappedParts: [Part] = []

  init(_ change: (inout AnyShape) -> Void = { _ in }) { change(&self) }

  init(from fields: ResponseFields) throws {
    requestID = fields.requestID()
    text = try fields.string("Text")
    number = try fields.integer("Number")
    fraction = try fields.double("Fraction")
    flag = try fields.boolean("Flag")
    time = try fields.timestamp("Time")
    category = try fields.openValue("Category")
    any = try fields.value("Any")
    part = try fields.structure("Part")
    names = try fields.strings("Names")
    wrappedNames = try fields.strings("WrappedNames", "WrappedName")
    numbers = try fields.values("Numbers")
    parts = try fields.structures("Parts")
    wrappedParts = try fields.structures("WrappedParts", "WrappedPart")
  }

  typealias Row = (members: String, expected: AnyShape)
}
