/// English nouns in the plural, as names of lists have them.
package enum PluralNoun {
  /// The singular of a noun, or of a name in camel case whose last word is one: `Policy` of `Policies`, `PrivateIp` of `PrivateIps`.
  ///
  /// - Returns: The singular; `nil` if the last word isn't a plural, even if it looks like one: `Status`, `Address`, `DNS`, `GuestOs`.
  package static func singular(of name: String) -> String? {
    guard name.utf8.last == UInt8(ascii: "s") else { return nil }
    let small = name.utf8.reversed().prefix { (0x61...0x7A).contains($0) }.count
    let capitals = name.utf8.dropLast(small).reversed().prefix { (0x41...0x5A).contains($0) }.count
    // `IDs`: capitals are an acronym.
    if small == 1, capitals > 1 { return String(name.dropLast()) }
    let length = small + min(capitals, 1)
    guard length > 2 else { return nil }
    let word = name.suffix(length).lowercased()
    if noPlurals.contains(word) { return nil }
    if let count = irregular[word] { return String(name.dropLast(count)) }
    if ["ss", "us", "is"].contains(where: word.hasSuffix) { return nil }
    if word.hasSuffix("ies"), length > 4 { return name.dropLast(3) + "y" }
    let count = ["sses", "shes", "ches", "xes"].contains(where: word.hasSuffix) ? 2 : 1
    return String(name.dropLast(count))
  }

  /// Words in `s` that are the same in the singular, or are in the singular already.
  private static let noPlurals: Set<String> = [
    "alias", "always", "atlas", "bias", "canvas", "centos", "chaos", "ddos", "gas", "gps", "https", "ios", "kubernetes",
    "lens", "macos", "means", "news", "pos", "qos", "series", "species",
  ]

  /// How many letters the plural of a word adds, where the endings alone would mislead.
  private static let irregular: [String: Int] = [
    "aliases": 2, "axes": 1, "biases": 2, "buses": 2, "caches": 1, "canvases": 2, "cookies": 1, "movies": 1,
    "statuses": 2, "viruses": 2,
  ]
}
