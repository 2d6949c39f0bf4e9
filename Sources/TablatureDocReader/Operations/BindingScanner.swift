import TablatureAPIModel

/// Searches a page for evidence of how requests of its operation travel.
struct BindingScanner {
  let source: SourceText
  let page: PageOutline
  let conventions: PageConventions

  /// Returns what the page shows.
  ///
  /// - Parameters:
  ///   - style: The style that the link for debugging names.
  ///   - rows: The rows of the tables of request parameters.
  func evidence(style: String?, rows: [FieldRow]) -> BindingEvidence {
    let sections = BodySections(source: source, page: page)
    var evidence = BindingEvidence(body: sections.form, bodyLines: sections.lines)
    evidence.signs = [requestLine, style.flatMap(foreignStyle), foreignLocation(in: rows), sections.sign]
      .compactMap { $0 }
    for index in rows.indices {
      guard let place = rows[index].place else { continue }
      evidence.statedLocations[rows[index].location] = page.dialect.locations[place.foldedTitle()]
    }
    return evidence
  }

  // MARK: - Request lines

  /// The first request line with a path of its own, in code, or in the text of a section that shows one.
  private var requestLine: Documented<UnsupportedBinding>? {
    let found = [lineInCode, lineInText].compactMap { $0 }
    return found.min { $0.location < $1.location }
  }

  /// Code that begins with such a line, other than code that shows what comes back.
  private var lineInCode: Documented<UnsupportedBinding>? {
    var responses = page.sections.filter { $0.kind == .response || $0.kind == .errors }.map(\.lines)[...]
    for block in page.codeBlocks {
      responses = responses.drop { $0.upperBound <= block.line }
      if let response = responses.first, response.contains(block.line) { continue }
      // Only the first line with anything in it can be such a line.
      let bytes = Array(block.text.utf8)
      let content = bytes[bytes.leadingSpacesEnd...]
      let blank = bytes[..<content.startIndex]
      let start = blank.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      let end = content.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      let line = block.line + (block.isFenced ? 1 : 0) + blank.count { $0 == UInt8(ascii: "\n") }
      if let sign = sign(bytes[start..<end], line: line) { return sign }
    }
    return nil
  }

  /// A line of a paragraph under a heading that announces a request line, or among the examples.
  private var lineInText: Documented<UnsupportedBinding>? {
    var parts = page.sections(.examples).map(\.lines)
    for (index, heading) in page.headings.enumerated()
    where page.dialect.binding.requestLineTitles.contains(where: {
      CompiledDialect.title(heading.folded, beginsWith: $0)
    }) {
      let end = index + 1 < page.headings.count ? page.headings[index + 1].line : source.lineCount + 1
      parts.append(heading.line + 1..<max(end, heading.line + 1))
    }
    var fences = page.fencedLines[...]
    var next = 0
    for part in parts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      for line in part where line >= next {
        next = line + 1
        fences = fences.drop { $0.upperBound < line }
        if let fence = fences.first, fence.contains(line) { continue }
        if let sign = sign(ofParagraph: line) { return sign }
      }
    }
    return nil
  }

  private func sign(ofParagraph number: Int) -> Documented<UnsupportedBinding>? {
    let line = source.line(number).prefix(RequestLine.longest)
    let content = line.drop(while: Self.isOpeningMark)
    // Most lines begin with something else, and a table has none.
    guard let first = content.first, first.isASCIILetter, RequestLine(content) != nil else { return nil }
    let text = Array(CommonMark.inlineText(line).utf8).drop(while: Self.isOpeningMark)
    return sign(text, line: number)
  }

  private func sign(_ text: ArraySlice<UInt8>, line: Int) -> Documented<UnsupportedBinding>? {
    guard let request = RequestLine(text), !request.isRoot else { return nil }
    return Documented(
      .requestLine(methods: request.methods, path: request.path), at: SourceLocation(file: source.path, line: line))
  }

  /// Whether a byte is a mark before a text: of a quotation, a list, code or emphasis.
  private static func isOpeningMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"),
      UInt8(ascii: "`"):
      true
    default: false
    }
  }

  // MARK: - Other signs

  /// A style other than that of operations that are called with one `POST /`.
  private func foreignStyle(_ style: String) -> Documented<UnsupportedBinding>? {
    guard style.lowercased() != conventions.actionStyle, let keys = conventions.operationLink else { return nil }
    let mark = Array("\(keys.style)=\(style)".utf8)
    let line = source.firstLine(with: mark) ?? page.titleLine
    return Documented(.style(style), at: SourceLocation(file: source.path, line: line))
  }

  /// The first parameter whose location is not the query.
  private func foreignLocation(in rows: [FieldRow]) -> Documented<UnsupportedBinding>? {
    let words = page.dialect.binding
    for index in rows.indices {
      guard let place = rows[index].place else { continue }
      let folded = place.foldedTitle()
      guard !folded.isEmpty, !words.nothing.contains(folded), page.dialect.locations[folded] != .query else { continue }
      return Documented(.location(place, parameter: rows[index].name), at: rows[index].location)
    }
    return nil
  }
}

extension SourceText {
  /// The first line that holds some bytes.
  fileprivate func firstLine(with text: [UInt8]) -> Int? {
    guard let first = text.first else { return nil }
    for number in 1..<max(lineCount + 1, 1) {
      var rest = line(number)
      while let start = rest.firstIndex(of: first) {
        rest = rest[start...]
        if rest.starts(with: text) { return number }
        rest = rest.dropFirst()
      }
    }
    return nil
  }
}
