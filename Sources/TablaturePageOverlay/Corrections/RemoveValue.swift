internal import TablatureAPIModel

extension CorrectionKind {
  /// Removes a value that the page lists and the service does not know.
  static let removeValue = CorrectionKind("remove-value", .field, settings: [.required("value", .text)]) {
    (correction: Correction, field: inout Field) throws(CorrectionProblem) in
    guard let value = correction.text("value") else { return }
    guard field.values.contains(where: { $0.value == value }) else {
      let nearest = NearestName.of(value, among: field.values.map(\.value))
      throw nearest.map { .unknown("'\(value.visible)' is not listed; did you mean '\($0.visible)'?") }
        ?? .unused("the page does not list '\(value.visible)' any more")
    }
    field.values.removeAll { $0.value == value }
    if field.defaultValue?.value == value { field.defaultValue = nil }
  }
}
