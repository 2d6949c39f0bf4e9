import TablatureAPIModel
import TablatureDocReader
import TablatureProfileTestSupport

/// Pages that tests are made of.
enum Page {
  /// An English page with the parts that a test gives; the others are small and tidy.
  static func english(
    title: String = "# Op",
    link: String? = "[Try it](https://api.example.com/#product=Ecs&api=Op&type=RPC&version=2014-05-26)",
    request: String? = "|InstanceId|String|Yes|i-1|The instance. |",
    response: String? = "|RequestId|String|id|The request. |",
    examples: String = "", errors: String? = "|404|InvalidOp.NotFound|Not there.| |"
  ) -> String {
    var page = title + "\n\nDoes a thing.\n"
    if let link { page += "\n## Debugging\n\n\(link)\n" }
    if let request {
      page += "\n## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|-|-|-|-|-|\n\(request)\n"
    }
    if let response {
      page += "\n## Response parameters\n\n|Parameter|Type|Example|Description|\n|-|-|-|-|\n\(response)\n"
    }
    if !examples.isEmpty { page += "\n## Examples\n\n\(examples)\n" }
    if let errors {
      page += "\n## Error codes\n\n|HTTP status code|Error code|Error message|Description|\n|-|-|-|-|\n\(errors)\n"
    }
    return page
  }

  /// Reads a page of an operation with a table of return data and samples.
  static func response(
    _ rows: String, of operation: String = "Op", json: String? = nil, xml: String? = nil, path: String? = nil
  ) -> PageReading {
    let samples = [json, xml].compactMap { $0 }.map { "```\n\($0)\n```\n" }.joined(separator: "\n")
    let link = "[Try it](https://api.example.com/#product=Ecs&api=\(operation)&type=RPC&version=2014-05-26)"
    return read(english(link: link, response: rows, examples: samples), path: path ?? "\(operation).md")
  }

  /// Reads a page that describes a type of return data.
  static func type(_ name: String, _ rows: String, path: String? = nil) -> PageReading {
    read(
      "# \(name)\n\n## Child nodes\n\n|Parameter|Type|Description|\n|-|-|-|\n\(rows)\n",
      path: path ?? "types/\(name).md")
  }

  /// Reads a page that stands in no file.
  static func read(_ text: String, path: String = "Op.md") -> PageReading {
    PageReader.read(PageSource(path: path, bytes: Array(text.utf8)))
  }
}

extension PageReading {
  /// The operation that the page describes by itself.
  var operation: Operation? { ServiceReader.join([self]).model.operations.first }

  /// The operation that the page describes by itself, as a profile has it.
  func operation(by profile: VendorProfile) -> Operation? {
    ServiceReader(profile).joinWithTraits([self]).model.operations.first
  }

  /// The diagnostics as `line: id`, with those that the page's own tables show.
  var problems: [String] {
    let ofTrees = ServiceReader.join([self]).diagnostics.filter { $0.id != "type.unknown" }
    // Diagnostics of one line stay in the order in which they were found.
    return (diagnostics + ofTrees).enumerated()
      .sorted { (($0.element.location?.line ?? 0), $0.offset) < (($1.element.location?.line ?? 0), $1.offset) }
      .map { "\($0.element.location?.line ?? 0): \($0.element.id)" }
  }

  /// The facts of a section as `path type`.
  func facts(_ section: String) -> [String] { operation?.facts(section) ?? [] }
}

extension Operation {
  /// The facts of a section as `path type`.
  func facts(_ section: String) -> [String] {
    facts.filter { $0.section == section }.map { "\($0.path) \($0.type)" }
  }
}

extension ServiceReading {
  /// The return data of an operation as `path type`.
  func members(of operation: String) -> [String] {
    model.operations.first { $0.name == operation }?.facts("response") ?? []
  }
}
