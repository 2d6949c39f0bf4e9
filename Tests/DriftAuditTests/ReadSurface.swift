import TablatureAPIModel
import TablatureSwiftEmitter

@testable import TablatureDriftAudit

/// What readers see in a small source.
struct ReadSurface {
  let reading: (operations: [CodedOperation], unread: [AuditResult.Unread], counts: [String: Int])

  init(_ sources: String..., documented: Set<String> = ["DoIt"], names: CallNames = .standard) {
    let outlines = sources.enumerated().map { index, text in
      SourceOutline(of: SwiftFile(path: "\(index).swift", text: text))
    }
    reading = SurfaceReader.read(CodeIndex(outlines, names), documented: documented)
  }

  /// The fields, a line each: `request Tag.Key: string?`, `[]` behind lists, `?` behind what callers can leave out, `!` behind what
  /// they have to give.
  var fields: [String] {
    reading.operations.flatMap { operation in
      operation.surface.fields.map { field in
        var text = "\(field.section.rawValue) \(field.path): \(field.kind?.rawValue ?? "-")"
        if field.isList ?? false { text += "[]" }
        if let isRequired = field.isRequired { text += isRequired ? "!" : "?" }
        if let value = field.defaultValue { text += " = \(value)" }
        if let values = field.values { text += " {\(values.map(\.value).joined(separator: ","))}" }
        if let limits = field.limits { text += " \(limits.joined(separator: ","))" }
        if field.isDeprecated ?? false { text += " deprecated" }
        return text
      }
    }
  }

  var actions: [String] { reading.operations.map(\.surface.name) }

  /// The codes: `X.NotFound 404`.
  var errors: [String]? {
    reading.operations.first?.surface.errors?.map { error in
      ([error.code] + (error.statuses ?? []).sorted().map(String.init)).joined(separator: " ")
    }
  }

  var unread: [String] { reading.unread.map { "\($0.location.line): \($0.reason)" } }
}
