import TablatureAPIModel

extension Operation {
  /// First words of names of operations that look at something and change nothing. A word that is missing here costs a
  /// repeated try; one that is wrong here repeats a change.
  private static let readingVerbs: Set<String> = ["Describe", "Get", "List", "Query", "Search"]

  /// Whether a call only looks, so that it may be repeated freely. What takes a token for repetition changes something
  /// whatever its name is.
  var isReading: Bool {
    guard idempotencyToken == nil else { return false }
    let first = name.unicodeScalars.prefix { ("A"..."Z").contains($0) }.count == 1
    let word = name.prefix(1) + name.dropFirst().prefix { $0.isLowercase }
    return first && Operation.readingVerbs.contains(String(word))
  }

  /// What a caller should know of the call as a whole. Parameters are named as `references` says.
  func remarks(onPaging mentionsPaging: Bool, _ references: MemberReferences) -> [[DocComment.Inline]] {
    var remarks: [[DocComment.Inline]] = []
    if mentionsPaging, let paging = paging?.value {
      var sentence: [DocComment.Inline] = [.text("Answers with one page of a list")]
      let parameters: [String?] =
        switch paging.style {
        case .pageNumber: [paging.pageNumber]
        case .token: [paging.token]
        case .both: [paging.pageNumber, paging.token]
        case .offset: [paging.offset]
        }
      let names = parameters.compactMap { $0 }.map { [references.inline(for: $0)] }
      if !names.isEmpty {
        sentence += [.text("; others are asked for with ")] + names.joined(separator: [.text(" or ")])
      }
      remarks.append(sentence + [.text(".")])
    }
    if let token = idempotencyToken?.value {
      remarks.append([.text("Calls with the same "), references.inline(for: token), .text(" count once.")])
    }
    if let parameter = dryRun?.value {
      remarks.append([
        .text("With "), references.inline(for: parameter), .text(" a call is checked and not carried out."),
      ])
    }
    return remarks
  }
}
