import TablatureTestSupport

/// Random JSON texts.
enum RandomJSON {
  private static let scalars = [
    "null", "true", "false", "0", "-1", "12.5", "1e3", "-0.25E-2", "9007199254740993", "-9223372036854775808", #""""#,
    #""a""#,
    #""Running""#, #""12""#, #""true""#, #""  ""#, #""\n\"\\""#, #""\u4e2d\ud83d\ude00""#, #""中文""#,
  ]
  private static let names = [#""a""#, #""b""#, #""Name""#, #""RequestId""#, #""\u0061""#, #""中""#, #""""#]

  /// A text, laid out at random.
  static func text(using random: inout SplitMix, depth: Int = 0) -> String {
    let count = Int.random(in: 0...4, using: &random)
    switch Int.random(in: 0..<(depth < 4 ? 4 : 2), using: &random) {
    case 2:
      let elements = (0..<count).map { _ in spaced(text(using: &random, depth: depth + 1), using: &random) }
      return "[\(elements.joined(separator: ","))\(space(using: &random))]"
    case 3:
      let members = (0..<count).map { _ in
        spaced(pick(names, using: &random), using: &random) + ":"
          + spaced(text(using: &random, depth: depth + 1), using: &random)
      }
      return "{\(members.joined(separator: ","))\(space(using: &random))}"
    default: return pick(scalars, using: &random)
    }
  }

  /// A text with up to three bytes left out, doubled or replaced.
  static func changed(_ text: [UInt8], using random: inout SplitMix) -> [UInt8] {
    var text = text
    for _ in 0..<Int.random(in: 1...3, using: &random) where !text.isEmpty {
      let place = Int.random(in: 0..<text.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: text.remove(at: place)
      case 1: text.insert(text[place], at: place)
      default: text[place] = pick(Array(#"{}[],:"\u-.01 atrn"#.utf8), using: &random)
      }
    }
    return text
  }

  private static func spaced(_ text: String, using random: inout SplitMix) -> String {
    space(using: &random) + text + space(using: &random)
  }

  private static func space(using random: inout SplitMix) -> String { pick(["", "", " ", "\n\t"], using: &random) }

  private static func pick<T>(_ choices: [T], using random: inout SplitMix) -> T {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }
}
