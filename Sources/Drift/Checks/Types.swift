internal import APIModel

extension DriftCheck {
  /// Parameters and members of another type.
  static let type: [DriftCheck] = [
    typeCheck(.request, "parameter.type", "requests that give a value of the older type may be refused"),
    typeCheck(.response, "member.type", "code that reads a value of the older type finds none"),
  ]

  private static func typeCheck(_ section: Operation.Section, _ id: String, _ meaning: String) -> DriftCheck {
    DriftCheck(
      id, .breaking, .major, meaning: meaning,
      .field { pair, changes in
        guard pair.section == section, let old = pair.old?.field, let new = pair.new?.field, old.type != new.type else {
          return
        }
        changes.add(
          "the type of the \(pair.noun) \(pair.path.quoted) was \(old.type.described), and is \(new.type.described)",
          of: pair)
      })
  }
}

extension TypeReference {
  /// The type in words.
  fileprivate var described: String {
    switch self {
    case .scalar(let scalar): scalar.rawValue
    case .structure: "a structure"
    case .list(let element): "a list of \(element == .structure ? "structures" : element.described)"
    }
  }
}
