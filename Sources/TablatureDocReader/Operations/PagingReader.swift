import TablatureAPIModel

/// Reads how an operation hands out a long list: from the names of parameters, what is said of them, and what comes back.
struct PagingReader {
  let phrases: DescriptionPhrases

  /// A parameter or member that plays a part, and whether both its name and its description tell so.
  private struct Part {
    var field: Field
    var isSure: Bool
  }

  func read(_ operation: Operation) -> Documented<Paging>? {
    let response = operation.response
    let words = operation.request.map { NameWords($0.name) }
    let number = part(of: operation.request, words, keyword: .pageNumber, isNumber: true) {
      $0.has("page") && $0.hasAny(["number", "num", "no", "index"])
    }
    let size = part(of: operation.request, words, keyword: .pageSize, isNumber: true) {
      $0.has("page", "size") || $0.has("per", "page")
    }
    let token = part(of: operation.request, words, keyword: .queryToken, isNumber: false) {
      $0.has("token") && $0.hasAny(["next", "page"]) || $0.hasAny(["marker", "cursor"])
    }
    let next = token.flatMap { nextToken(for: $0.field.name, in: response) }
    let maximum = part(of: operation.request, words, keyword: .pageSize, isNumber: true) {
      $0.hasAny(["max", "maximum"]) && $0.hasAny(["results", "items", "records", "entries"])
    }
    let hasNumber = number != nil
    // A token that does not come back is some other token.
    let hasToken = next != nil
    let total = single(in: response) { field in
      isNumber(field) && (NameWords(field.name).has("total") || field.says(.totalCount, phrases))
    }
    guard hasNumber || hasToken else {
      return byOffset(operation, words, size: size?.field.name ?? maximum?.field.name, total: total)
    }
    let style: Paging.Style = hasNumber && hasToken ? .both : hasNumber ? .pageNumber : .token
    let paging = Paging(
      style, pageNumber: number?.field.name, pageSize: hasNumber ? size?.field.name : nil,
      token: hasToken ? token?.field.name : nil,
      maximumResults: hasToken ? maximum?.field.name ?? (hasNumber ? nil : size?.field.name) : nil,
      nextToken: next, totalCount: total, entries: entries(in: response))
    // The number of a page comes back as well, most of the time.
    let numberIsSure =
      number.map { number in
        number.isSure && (size != nil || response.contains { $0.name == number.field.name })
      } ?? true
    let tokenIsSure = !hasToken || token?.isSure ?? false
    let location = (number ?? token)?.field.location ?? operation.location
    return Documented(paging, at: location, confidence: numberIsSure && tokenIsSure ? .certain : .likely)
  }

  /// Paging by the place in the list where a page begins. Without the place of the next page in the response, the parameter is
  /// one to begin with, and nothing tells how to go on.
  private func byOffset(
    _ operation: Operation, _ words: [NameWords], size: String?, total: String?
  ) -> Documented<Paging>? {
    let offset = part(of: operation.request, words, keyword: .pageNumber, isNumber: true) { $0.has("offset") }
    guard let offset = offset?.field else { return nil }
    let next = single(in: operation.response) { isNumber($0) && $0.name == "Next\(offset.name)" }
    guard let next else { return nil }
    let paging = Paging(
      .offset, pageSize: size, offset: offset.name, nextOffset: next, totalCount: total,
      entries: entries(in: operation.response))
    return Documented(paging, at: offset.location)
  }

  /// The first parameter whose name fits, or that a phrase describes where its name is close: both tell that it is sure.
  private func part(
    of fields: [Field], _ words: [NameWords], keyword: Keyword, isNumber: Bool, fits: (NameWords) -> Bool
  ) -> Part? {
    for index in fields.indices where !fields[index].type.isList && fields[index].members.isEmpty {
      guard fits(words[index]) else { continue }
      let field = fields[index]
      guard isNumber ? self.isNumber(field) : field.type == .scalar(.string) else { continue }
      return Part(field: field, isSure: field.says(keyword, phrases))
    }
    return nil
  }

  /// Whether a field holds a whole number, be it as a text.
  private func isNumber(_ field: Field) -> Bool {
    switch field.type {
    case .scalar(.integer): true
    case .scalar(.string): field.example.map { Int($0) != nil } ?? !field.constraints.isEmpty
    default: false
    }
  }

  /// The member of a response that holds the token for the next call.
  private func nextToken(for token: String, in response: [Field]) -> String? {
    let names = [token, "Next\(token)"]
    return response.first { $0.type == .scalar(.string) && names.contains($0.name) }?.name
  }

  /// The path of the first member that fits, looked for at the root first, then in the structures there.
  private func single(in response: [Field], fits: (Field) -> Bool) -> String? {
    if let field = response.first(where: fits) { return field.name }
    for structure in response where structure.type == .structure {
      if let field = structure.members.first(where: fits) { return "\(structure.name).\(field.name)" }
    }
    return nil
  }

  /// The one list of a response, looked for through structures, but not inside of lists.
  private func entries(in response: [Field]) -> String? {
    var found: [String] = []
    func look(_ fields: [Field], below parent: String, depth: Int) {
      for field in fields {
        let path = parent.isEmpty ? field.pathComponent : "\(parent).\(field.pathComponent)"
        if field.type.isList {
          found.append(path)
        } else if field.type == .structure, depth < 3 {
          look(field.members, below: path, depth: depth + 1)
        }
      }
    }
    look(response, below: "", depth: 0)
    return found.count == 1 ? found[0] : nil
  }
}
