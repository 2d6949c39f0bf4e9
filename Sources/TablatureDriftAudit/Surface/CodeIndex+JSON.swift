extension CodeIndex {
  /// Whether a type stands for any JSON: `[String: Any]`, a list of such, `JSON`, or an alias of one.
  func isJSON(_ type: String, seenFrom scope: String) -> Bool {
    let plain = aliased(SwiftTypeText.unwrapped(type.filter { $0 != " " }), seenFrom: scope)
    let name = SwiftTypeText.element(plain).map { aliased(SwiftTypeText.unwrapped($0), seenFrom: scope) } ?? plain
    let text = name.filter { $0 != " " }
    if [
      "[String:Any]", "[String:Any?]", "[String:AnyObject]", "[AnyHashable:Any]", "Dictionary<String,Any>",
      "NSDictionary", "[String:JSON]", "[String:JSONValue]", "[String:AnyHashable]",
    ].contains(text) {
      return true
    }
    if text == "Map" { return self.type(text) == nil }
    guard ["JSON", "JSONValue", "JSONObject", "AnyJSON", "JSONNode"].contains(text) else { return false }
    // One of the code that reads members of its own is none.
    return self.type(text)?.codingKeys(self) == nil
  }

  /// Whether a name stands for a function.
  func isFunction(_ type: String) -> Bool { aliased(SwiftTypeText.unwrapped(type), seenFrom: "").contains("->") }

  /// Which of the parameters of a function type are JSON, be it in a `Result`.
  func jsonParameters(of type: String, seenFrom scope: String) -> [Bool] {
    var text = SwiftTypeText.unwrapped(type)[...]
    if !text.contains("->") { text = aliased(String(text), seenFrom: scope)[...] }
    while text.first == "@" { text = text.drop { $0 != " " }.drop { $0 == " " } }
    if text.hasPrefix("(("), text.hasSuffix(")") { text = text.dropFirst().dropLast() }
    guard text.first == "(", text.contains("->") else {
      // 'JSON -> Void' is no Swift any more.
      return []
    }
    var (depth, current, found) = (0, "", [Bool]())
    func isRoot(_ part: String) -> Bool {
      let part = part.filter { $0 != " " }
      if isJSON(part, seenFrom: scope) { return true }
      guard part.hasPrefix("Result<") else { return false }
      var (depth, first) = (0, "")
      for character in part.dropFirst("Result<".count) {
        if depth == 0, character == "," || character == ">" { break }
        if "<[(".contains(character) { depth += 1 }
        if ">])".contains(character) { depth -= 1 }
        first.append(character)
      }
      return isJSON(first, seenFrom: scope)
    }
    for character in text {
      if "([<".contains(character) { depth += 1 }
      if ")]>".contains(character) { depth -= 1 }
      if depth == 0 || depth == 1 && character == "," {
        found.append(isRoot(current))
        current = ""
        if depth == 0 { break }
      } else if !(depth == 1 && character == "(" && current.isEmpty && found.isEmpty) {
        current.append(character)
      }
    }
    return found
  }
}
