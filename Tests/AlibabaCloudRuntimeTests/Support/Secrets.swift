import Foundation

/// All ways in which a value becomes text.
func texts<Value>(of value: Value) -> [String] {
  var dumped = ""
  dump(value, to: &dumped)
  var texts = ["\(value)", String(describing: value), String(reflecting: value), dumped]
  texts += Mirror(reflecting: value).children.map { "\($0.label ?? ""): \($0.value)" }
  if let error = value as? any Error {
    texts += [error.localizedDescription, "\((error as NSError).userInfo)", String(reflecting: error as NSError)]
  }
  return texts
}

/// Whether none of the secrets of these tests is in a text. All of them contain `sEcReT` or `tOkEn`.
func hidesSecrets(_ texts: [String]) -> Bool {
  texts.allSatisfy { !$0.contains("sEcReT") && !$0.contains("tOkEn") }
}
