import Foundation
import TablatureAPIModel
import TablatureDocReader
import TablatureProfileTestSupport
import TablatureTestSupport
import Testing

/// The two pages that the project began with, as the vendor published them, held against what a person reads in them.
@Suite("The seed pages", .enabled(if: SharedMaterial.isAvailable, "\(SharedMaterial.whereToFindIt)"))
struct SeedPagesTests {
  private func reading(_ name: String) throws -> PageReading {
    PageReader.read(PageSource(path: "seeds/\(name).md", bytes: Array(try SharedMaterial.data("seeds/\(name).md"))))
  }

  private func operation(_ name: String) throws -> TablatureAPIModel.Operation {
    try #require(try reading(name).operation)
  }

  private func field(_ path: String, in fields: [Field]) throws -> Field {
    var fields = fields
    var found: Field?
    for name in path.split(separator: ".") {
      let next: Field = try #require(fields.first { $0.name == name }, "no \(name) of \(path)")
      fields = next.members
      found = next
    }
    return try #require(found)
  }

  private func requestPaths(_ operation: TablatureAPIModel.Operation) -> [String] {
    operation.facts.filter { $0.section == "request" }.map(\.path)
  }

  @Test("nothing is wrong with them", arguments: ["ModifyInstanceSpec", "ModifyPrepayInstanceSpec"])
  func noDiagnostics(name: String) throws {
    #expect(try reading(name).diagnostics == [])
  }

  @Test("request parameters by name")
  func parameters() throws {
    #expect(
      try requestPaths(operation("ModifyInstanceSpec")) == [
        "InstanceId", "InstanceType", "InternetMaxBandwidthOut", "InternetMaxBandwidthIn", "Temporary.StartTime",
        "Temporary.EndTime", "Temporary.InternetMaxBandwidthOut", "Async", "AllowMigrateAcrossZone",
        "SystemDisk.Category", "ClientToken",
      ])
    #expect(
      try requestPaths(operation("ModifyPrepayInstanceSpec")) == [
        "InstanceId", "InstanceType", "RegionId", "OperatorType", "ClientToken", "AutoPay", "MigrateAcrossZone",
        "SystemDisk.Category", "RebootTime", "EndTime", "RebootWhenFinished",
      ])
  }

  @Test("the link of the debugging section names product, style and version")
  func identity() throws {
    let operation = try operation("ModifyInstanceSpec")
    #expect(operation.product == "Ecs")
    #expect(operation.style == "RPC")
    #expect(operation.version == "2014-05-26")
    #expect(operation.dialect == "chinese")
    #expect(operation.location == SourceLocation(file: "seeds/ModifyInstanceSpec.md", line: 1))
  }

  @Test("dotted names make structures")
  func structures() throws {
    let operation = try operation("ModifyInstanceSpec")
    for name in ["Temporary", "SystemDisk"] {
      let structure = try field(name, in: operation.request)
      #expect(structure.type == .structure)
      #expect(structure.rows.isEmpty)
      #expect(structure.presence == .optional)
    }
    #expect(
      try field("Temporary", in: operation.request).members.map(\.name) == [
        "StartTime", "EndTime", "InternetMaxBandwidthOut",
      ])
  }

  @Test("presence")
  func presence() throws {
    let spec = try operation("ModifyInstanceSpec")
    #expect(spec.request.filter { $0.presence == .required }.map(\.name) == ["InstanceId"])
    let prepay = try operation("ModifyPrepayInstanceSpec")
    #expect(
      prepay.request.filter { $0.presence == .required }.map(\.name) == ["InstanceId", "InstanceType", "RegionId"])
  }

  private static let valuesCases: [(String, String, [String], String?)] = [
    ("ModifyPrepayInstanceSpec", "OperatorType", ["upgrade", "downgrade"], "upgrade"),
    ("ModifyPrepayInstanceSpec", "SystemDisk.Category", ["cloud_efficiency", "cloud_ssd"], nil),
    ("ModifyInstanceSpec", "SystemDisk.Category", ["cloud_efficiency", "cloud_ssd"], nil),
    ("ModifyPrepayInstanceSpec", "AutoPay", ["true", "false"], "true"),
    // Its items are conditions, not values.
    ("ModifyInstanceSpec", "InternetMaxBandwidthIn", [], nil),
  ]

  @Test(
    "value lists",
    arguments: valuesCases)
  func values(page: String, path: String, values: [String], defaultValue: String?) throws {
    let field = try field(path, in: operation(page).request)
    #expect(field.values.map(\.value) == values)
    #expect(field.defaultValue?.value == defaultValue)
  }

  @Test("values keep their meaning and place")
  func meanings() throws {
    let field = try field("SystemDisk.Category", in: operation("ModifyInstanceSpec").request)
    #expect(field.values.map(\.meaning.plainText) == ["高效云盘", "SSD云盘"])
    #expect(field.values.map(\.location.line) == [58, 59])
  }

  @Test(
    "defaults",
    arguments: [
      ("ModifyInstanceSpec", "Async", "false"), ("ModifyInstanceSpec", "AllowMigrateAcrossZone", "false"),
      ("ModifyPrepayInstanceSpec", "MigrateAcrossZone", "false"),
      ("ModifyPrepayInstanceSpec", "RebootWhenFinished", "false"),
      ("ModifyPrepayInstanceSpec", "AutoPay", "true"), ("ModifyPrepayInstanceSpec", "OperatorType", "upgrade"),
    ])
  func defaults(page: String, path: String, value: String) throws {
    #expect(try field(path, in: operation(page).request).defaultValue?.value == value)
  }

  private static let limitsCases: [(String, String, [Constraint])] = [
    ("ModifyInstanceSpec", "InternetMaxBandwidthOut", [Constraint.range(minimum: 0, maximum: 100)]),
    ("ModifyInstanceSpec", "Temporary.InternetMaxBandwidthOut", [.range(minimum: 1, maximum: 100)]),
    ("ModifyInstanceSpec", "InternetMaxBandwidthIn", []),
    ("ModifyInstanceSpec", "ClientToken", [.length(minimum: nil, maximum: 64), .ascii]),
    ("ModifyPrepayInstanceSpec", "ClientToken", [.length(minimum: nil, maximum: 64), .ascii]),
  ]

  @Test(
    "limits",
    arguments: limitsCases)
  func limits(page: String, path: String, constraints: [Constraint]) throws {
    #expect(try field(path, in: operation(page).request).constraints.map(\.value) == constraints)
  }

  @Test(
    "time formats",
    arguments: [
      ("ModifyInstanceSpec", "Temporary.StartTime", "yyyy-MM-ddTHH:mm:ssZ", TimeFormat.Precision.second),
      ("ModifyInstanceSpec", "Temporary.EndTime", "yyyy-MM-ddTHH:mm:ssZ", .second),
      ("ModifyPrepayInstanceSpec", "RebootTime", "yyyy-MM-ddTHH:mmZ", .minute),
      ("ModifyPrepayInstanceSpec", "EndTime", "yyyy-MM-ddTHH:mmZ", .minute),
    ])
  func timeFormats(page: String, path: String, pattern: String, precision: TimeFormat.Precision) throws {
    let field = try field(path, in: operation(page).request)
    #expect(field.type == .scalar(.timestamp))
    #expect(field.timeFormat?.value == TimeFormat(pattern: pattern, precision: precision))
  }

  @Test(
    "error tables: rows and codes", arguments: [("ModifyInstanceSpec", 54, 47), ("ModifyPrepayInstanceSpec", 45, 36)])
  func errorTables(page: String, rows: Int, codes: Int) throws {
    let errors = try operation(page).errors
    #expect(errors.reduce(0) { $0 + $1.meanings.count } == rows)
    #expect(errors.count == codes)
    #expect(Set(errors.map(\.code)).count == codes)
  }

  @Test(
    "a code with several meanings is one code",
    arguments: [
      ("ModifyInstanceSpec", "InvalidInstanceType.ValueNotSupported", [400, 403]),
      ("ModifyInstanceSpec", "OperationDenied", [403, 403]),
      ("ModifyInstanceSpec", "QuotaExceed.ElasticQuota", [403, 403, 403, 403]),
      ("ModifyPrepayInstanceSpec", "OperationDenied", [403, 400]),
      ("ModifyPrepayInstanceSpec", "IdempotenceParamNotMatch", [400, 400]),
    ])
  func meanings(page: String, code: String, statuses: [Int]) throws {
    let error = try #require(try operation(page).errors.first { $0.code == code })
    #expect(error.meanings.map(\.status) == statuses)
    #expect(Set(error.meanings.map(\.message)).count == error.meanings.count)
  }

  @Test("cells of several lines keep all their text")
  func longCells() throws {
    let autoPay = try field("AutoPay", in: operation("ModifyPrepayInstanceSpec").request).documentation
    #expect(autoPay.blocks.map(\.level) == [0, 1, 0, 1, 0])
    #expect(autoPay.blocks.map(\.isNote) == [false, false, true, false, false])
    #expect(autoPay.plainText.hasPrefix("升级实例规格时，是否自动支付。取值范围：\ntrue（默认）：自动支付。\n您需要确保"))
    #expect(autoPay.plainText.hasSuffix("当参数OperatorType被置为downgrade时，将忽略参数AutoPay。"))
    let migrate = try field("AllowMigrateAcrossZone", in: operation("ModifyInstanceSpec").request).documentation
    #expect(migrate.blocks.count == 7)
    #expect(migrate.plainText.hasSuffix("会被识别为vda或者vdb等。"))
  }

  @Test("samples")
  func samples() throws {
    let operation = try operation("ModifyPrepayInstanceSpec")
    let request = try #require(operation.requestSamples.first)
    #expect(request.endpoint == "https://ecs.aliyuncs.com/")
    #expect(
      request.parameters.map { "\($0.name)=\($0.value)" } == [
        "Action=ModifyPrepayInstanceSpec", "RegionId=cn-hangzhou", "InstanceId=i-bp67acfmxazb4ph****",
        "InstanceType=ecs.g5.xlarge", "AutoPay=true", "OperatorType=upgrade",
        "ClientToken=123e4567-e89b-12d3-a456-426655440000",
      ])
    #expect(request.parameters.map(\.location.line) == [87, 88, 89, 90, 91, 92, 93])
    #expect(operation.responseSamples.map(\.format) == [.xml, .json])
    for sample in operation.responseSamples {
      #expect(sample.isWellFormed)
      #expect(sample.value["RequestId"] == .string("04F0F334-1335-436C-A1D7-6C044FE73368"))
      #expect(sample.value["OrderId"] == .string("1234567890"))
    }
  }

  /// Every row of every table, found by a search for lines that begin a row, gives a fact of that line.
  @Test("each row gives a fact", arguments: ["ModifyInstanceSpec", "ModifyPrepayInstanceSpec"])
  func everyRow(name: String) throws {
    let lines = try SharedMaterial.text("seeds/\(name).md").split(separator: "\n", omittingEmptySubsequences: false)
    let rows = lines.indices.filter { index in
      lines[index].hasPrefix("|") && !lines[index].hasPrefix("|-") && !lines[index].hasPrefix("|Action|")
        && !(index + 1 < lines.count && lines[index + 1].hasPrefix("|-"))
    }
    #expect(rows.count > 50)
    let facts = Set(try operation(name).facts.filter { $0.section != "operation" }.map(\.location.line))
    #expect(Set(rows.map { $0 + 1 }) == facts)
  }
}
