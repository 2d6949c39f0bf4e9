import TablatureAPIModel

// What decides the Swift type of a field, and so which names belong to it.
extension Field {
  /// The list that a structure holds and nothing else; such a structure says no more than the list.
  var soleList: Field? {
    guard type == .structure, members.count == 1, members[0].type.isList else { return nil }
    return members[0]
  }

  /// Whether the listed values make a type. One value that is no more than likely says too little for that.
  var hasValueType: Bool { values.count > 1 || values.first?.confidence == .certain }

  /// Where corrections of what the page says stand.
  var correctionPlaces: [SourceLocation] { corrections.compactMap(\.location) }
}
