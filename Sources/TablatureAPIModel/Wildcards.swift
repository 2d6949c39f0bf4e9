/// Patterns of names, in which `*` stands for any characters and `?` for one.
package enum Wildcards {
  /// Whether a name fits a pattern; case counts. Takes no more time than the product of their lengths.
  package static func match(_ pattern: String, _ name: String) -> Bool {
    let pattern = Array(pattern.unicodeScalars)
    let name = Array(name.unicodeScalars)
    var (patternIndex, nameIndex) = (0, 0)
    var star: (pattern: Int, name: Int)?
    while nameIndex < name.count {
      // A star of the pattern stands for something also where the name has one at its place.
      if patternIndex < pattern.count, pattern[patternIndex] == "*" {
        star = (patternIndex, nameIndex)
        patternIndex += 1
      } else if patternIndex < pattern.count, pattern[patternIndex] == "?" || pattern[patternIndex] == name[nameIndex] {
        patternIndex += 1
        nameIndex += 1
      } else if let last = star {
        // The star takes one character more.
        star = (last.pattern, last.name + 1)
        (patternIndex, nameIndex) = (last.pattern + 1, last.name + 1)
      } else {
        return false
      }
    }
    return pattern[patternIndex...].allSatisfy { $0 == "*" }
  }
}
