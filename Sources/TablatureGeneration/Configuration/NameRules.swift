internal import TablatureAPIModel
internal import TablatureSwiftEmitter

/// What a name in Swift must be.
public enum SwiftName {
  private static let longest = 100

  /// Why a text can be no name in Swift; `nil` where it can.
  ///
  /// Whether the language or the runtime means something else by it depends on where it stands; the emitter tells that.
  public static func rejection(of text: String) -> String? {
    let scalars = text.unicodeScalars
    let isName =
      (scalars.first.map { $0 == "_" || ($0.isASCII && $0.properties.isAlphabetic) } ?? false)
      && scalars.allSatisfy {
        $0 == "_" || ($0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil))
      }
      && !scalars.allSatisfy { $0 == "_" }
    guard isName else { return "'\(text)' is no name in Swift; it must be letters and digits, like 'diskID'" }
    guard scalars.count <= longest else { return "a name in Swift has \(longest) characters here at the most" }
    return nil
  }
}

/// What an acronym must be.
public enum AcronymRule {
  /// Why a text can be no further acronym; `nil` where it can.
  public static func rejection(ofAdded word: String) -> String? {
    let scalars = word.unicodeScalars
    func isCapital(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }
    let isAcronym =
      (2...32).contains(scalars.count) && scalars.contains(where: isCapital)
      && scalars.allSatisfy { isCapital($0) || ("a"..."z").contains($0) || ("0"..."9").contains($0) }
      && !(scalars.first.map { ("0"..."9").contains($0) } ?? true)
    return isAcronym
      ? nil : "'\(word)' is no acronym; it must be 2 to 32 letters and digits as they are to be written, like 'IPv6'"
  }

  /// Why a text can be no acronym to take out; `nil` where it can.
  public static func rejection(ofRemoved word: String) -> String? {
    let known = NamingOptions.builtInAcronyms
    guard !known.contains(where: { $0.lowercased() == word.lowercased() }) else { return nil }
    let nearest = NearestName.of(word, among: known)
    return "'\(word)' is no built-in acronym, so it cannot be removed"
      + (nearest.map { "; did you mean '\($0)'?" } ?? "")
  }
}
