import TablatureAPIModel
import TablatureDocReader
import TablatureProfileTestSupport
import TablatureTestSupport
import Testing

@Suite("Facts of 60 descriptions that were read by eye")
struct FactExamTests {
  @Test(
    "Everything that a description says is read, and nothing else",
    .enabled(if: SharedMaterial.isAvailable, "\(SharedMaterial.whereToFindIt)"), arguments: FactExam.all)
  func exam(entry: FactExam) throws {
    let page = PageSource(path: entry.page, bytes: Array(try SharedMaterial.data("corpus/\(entry.page)")))
    let operation = try #require(PageReader.read(page).operation)
    let found = try #require(
      Self.find(entry.path, in: entry.section == "request" ? operation.request : operation.response))
    let facts = found.field.statedFacts + found.counts
    #expect(Set(facts) == Set(entry.facts))
    for missed in entry.missed { #expect(!facts.contains(missed), "this is read now: take it from the missed ones") }
  }

  @Test("The exam has 60 descriptions, none of them twice")
  func count() {
    #expect(Set(FactExam.all.map { "\($0.page) \($0.section) \($0.path)" }).count == 60)
  }

  /// A field by its path, and the numbers of elements that its row states for the lists around it.
  private static func find(_ path: String, in fields: [Field]) -> (field: Field, counts: [String])? {
    var fields = fields
    var around: [Field] = []
    for component in path.split(separator: ".") {
      guard let field = fields.first(where: { $0.pathComponent == component }) else { return nil }
      around.append(field)
      fields = field.members
    }
    guard let field = around.last else { return nil }
    let lines = Set(field.documentation.blocks.map(\.line))
    let counts = around.dropLast().flatMap(\.constraints).filter { lines.contains($0.location.line) }
      .map(\.value).filter { if case .count = $0 { true } else { false } }
    return (field, counts.map(\.stated))
  }
}

extension FactExam: CustomTestStringConvertible {
  var testDescription: String { "\(page) \(section) \(path)" }
}

extension Field {
  /// The facts in the form of the exam.
  fileprivate var statedFacts: [String] {
    var facts: [String] = []
    if !values.isEmpty { facts.append("values " + values.map(\.value).joined(separator: ",")) }
    let meanings = values.count { !$0.meaning.isEmpty }
    if meanings > 0 { facts.append("meanings \(meanings)") }
    if let defaultValue { facts.append("default \(defaultValue.value)") }
    facts += constraints.map(\.value.stated)
    if let timeFormat { facts.append("time \(timeFormat.value.pattern) \(timeFormat.value.precision.rawValue)") }
    if deprecation != nil { facts.append("deprecated") }
    if unavailability != nil { facts.append("unavailable") }
    facts += conditions.map(\.value.stated)
    facts += valueSources.map { "from \($0.value.name)" }
    if let secret { facts.append("secret \(secret.value.rawValue)") }
    if let list = embeddedList {
      facts.append("\(list.value.notation.rawValue) ..\(list.value.maximumCount.map(String.init) ?? "")")
    }
    return facts
  }
}

extension Constraint {
  fileprivate var stated: String {
    func bounds(_ minimum: Int?, _ maximum: Int?) -> String {
      "\(minimum.map(String.init) ?? "")..\(maximum.map(String.init) ?? "")"
    }
    return switch self {
    case .range(let minimum, let maximum): "range \(bounds(minimum, maximum))"
    case .length(let minimum, let maximum): "length \(bounds(minimum, maximum))"
    case .count(let minimum, let maximum): "count \(bounds(minimum, maximum))"
    case .ascii: "ascii"
    }
  }
}

extension Condition {
  fileprivate var stated: String {
    let others = requirements.map { requirement in
      switch requirement.state {
      case .equals(let values): "\(requirement.name)=\(values.joined(separator: "/"))"
      case .given: requirement.name
      case .absent: "\(requirement.name) absent"
      }
    }.joined(separator: "&")
    return switch effect {
    case .required: "required-if \(others)"
    case .effective: "effective-if \(others)"
    case .exclusive: "excludes \(others)"
    case .alternative: "one-of \(others)"
    }
  }
}
