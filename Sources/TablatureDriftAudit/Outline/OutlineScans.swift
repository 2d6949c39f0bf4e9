internal import SwiftSyntax
internal import TablatureAPIModel

/// Finds where code tells errors apart.
enum HandlerScan {
  /// Adds the handlers in a node; `inputs` are the types that the function around it takes.
  static func add(_ node: Syntax, inputs: [String], _ builder: OutlineBuilder, to outline: inout SourceOutline) {
    let visitor = HandlerVisitor(inputs: inputs, builder)
    visitor.walk(node)
    outline.handlers += visitor.handlers
  }
}

private final class HandlerVisitor: SyntaxVisitor {
  private let inputs: [String]
  private let builder: OutlineBuilder
  private(set) var handlers: [OutlineHandler] = []

  init(inputs: [String], _ builder: OutlineBuilder) {
    (self.inputs, self.builder) = (inputs, builder)
    super.init(viewMode: .sourceAccurate)
  }

  override func visit(_ node: DoStmtSyntax) -> SyntaxVisitorContinueKind {
    let calls = builder.expressions(Syntax(node.body)).flatMap(\.all).compactMap { expression -> String? in
      if case .call(let callee, _, _) = expression { callee.lastName } else { nil }
    }
    let codes = CodeVisitor(builder)
    for clause in node.catchClauses { codes.walk(clause) }
    if !codes.codes.isEmpty { handlers.append(OutlineHandler(calls: calls, types: inputs, codes: codes.codes)) }
    walk(node.body)
    return .skipChildren
  }

  override func visit(_ node: SwitchExprSyntax) -> SyntaxVisitorContinueKind {
    let codes = CodeVisitor(builder)
    codes.walk(node)
    if !codes.codes.isEmpty { handlers.append(OutlineHandler(calls: [], types: inputs, codes: codes.codes)) }
    return .skipChildren
  }
}

/// Collects what is compared: patterns of cases, and what stands beside `==`.
private final class CodeVisitor: SyntaxVisitor {
  private let builder: OutlineBuilder
  private(set) var codes: [OutlineHandler.Code] = []
  /// Whether the values of the switches around are named like error codes.
  private var switchesOverCode: [Bool] = []

  init(_ builder: OutlineBuilder) {
    self.builder = builder
    super.init(viewMode: .sourceAccurate)
  }

  override func visit(_ node: SwitchExprSyntax) -> SyntaxVisitorContinueKind {
    switchesOverCode.append(isCode(node.subject))
    return .visitChildren
  }

  override func visitPost(_ node: SwitchExprSyntax) { switchesOverCode.removeLast() }

  private func isCode(_ node: ExprSyntax) -> Bool {
    ["code", "rawCode", "errorCode"].contains(builder.expression(node).lastName ?? "")
  }

  override func visit(_ node: SwitchCaseItemSyntax) -> SyntaxVisitorContinueKind {
    if let pattern = node.pattern.as(ExpressionPatternSyntax.self) {
      add(pattern.expression, comparesCode: switchesOverCode.last ?? false)
    }
    return .visitChildren
  }

  override func visit(_ node: CatchItemSyntax) -> SyntaxVisitorContinueKind {
    if let pattern = node.pattern?.as(ExpressionPatternSyntax.self) { add(pattern.expression, comparesCode: false) }
    return .visitChildren
  }

  override func visit(_ node: SequenceExprSyntax) -> SyntaxVisitorContinueKind {
    let elements = Array(node.elements)
    for (index, element) in elements.enumerated() {
      guard let sign = element.as(BinaryOperatorExprSyntax.self)?.operator.text, ["==", "!=", "~="].contains(sign)
      else { continue }
      guard index > 0, index + 1 < elements.count else { continue }
      add(elements[index - 1], comparesCode: isCode(elements[index + 1]))
      add(elements[index + 1], comparesCode: isCode(elements[index - 1]))
    }
    return .visitChildren
  }

  private func add(_ node: ExprSyntax, comparesCode: Bool) {
    switch builder.expression(node) {
    case .string(let text, let location):
      codes.append(OutlineHandler.Code(name: text, isText: true, comparesCode: comparesCode, location: location))
    case .member(nil, let name, let location):
      codes.append(OutlineHandler.Code(name: name, isText: false, comparesCode: comparesCode, location: location))
    case .member(.some(let base), let name, let location):
      // A type in front of the dot, not a value.
      guard let type = base.lastName, type.first?.isUppercase == true else { return }
      codes.append(OutlineHandler.Code(name: name, isText: false, type: type, comparesCode: true, location: location))
    default: break
    }
  }
}

/// Finds comments that hide findings: `// tablature:ignore parameter.extra sent for older servers`.
struct CommentScan {
  private(set) var ignores: [AuditResult.InlineIgnore] = []

  /// Whether a text has the mark anywhere.
  static func mayFind(in text: String) -> Bool {
    var rest = text.utf8[...]
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      rest = rest[rest.index(after: colon)...]
      if rest.starts(with: "ignore".utf8), text.utf8[..<colon].suffix(9).elementsEqual("tablature".utf8) { return true }
    }
    return false
  }

  init(_ builder: OutlineBuilder, _ tree: SourceFileSyntax) {
    for token in tree.tokens(viewMode: .sourceAccurate) {
      add(token.leadingTrivia, from: token.position, before: token, builder)
      add(token.trailingTrivia, from: token.endPositionBeforeTrailingTrivia, before: nil, builder)
    }
  }

  private mutating func add(
    _ trivia: Trivia, from start: AbsolutePosition, before token: TokenSyntax?, _ builder: OutlineBuilder
  ) {
    var position = start
    for piece in trivia {
      defer { position += piece.sourceLength }
      guard case .lineComment(let text) = piece else { continue }
      let words = text.dropFirst(2).drop(while: \.isWhitespace)
      guard words.hasPrefix(Self.mark) else { continue }
      let rest = words.dropFirst(Self.mark.count).split(maxSplits: 1, whereSeparator: \.isWhitespace)
      let place = builder.location(position)
      ignores.append(
        AuditResult.InlineIgnore(
          check: rest.first.map(String.init) ?? "",
          reason: rest.count > 1 ? rest[1].trimmingSpaces : "", location: place,
          lines: token.map { Self.extent($0, builder) } ?? place.line...place.line))
    }
  }

  private static let mark = "tablature:ignore"

  /// The lines of the largest declaration, case or statement that begins with a token.
  private static func extent(_ token: TokenSyntax, _ builder: OutlineBuilder) -> ClosedRange<Int> {
    let start = token.positionAfterSkippingLeadingTrivia
    var node = Syntax(token)
    while let parent = node.parent, parent.positionAfterSkippingLeadingTrivia == start,
      !parent.is(MemberBlockItemListSyntax.self), !parent.is(CodeBlockItemListSyntax.self),
      !parent.is(SwitchCaseListSyntax.self), !parent.is(SourceFileSyntax.self)
    {
      node = parent
    }
    return builder.lines(node)
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var text = self.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

/// Finds where a file does not parse.
enum SyntaxErrors {
  /// The first place of each line that the parser could not make sense of, a hundred at most.
  static func found(in tree: SourceFileSyntax, _ builder: OutlineBuilder) -> [AuditResult.Unread] {
    guard tree.hasError else { return [] }
    var found: [AuditResult.Unread] = []
    for token in tree.tokens(viewMode: .all) {
      let isMissing = token.presence == .missing
      guard isMissing || token.parent?.is(UnexpectedNodesSyntax.self) == true else { continue }
      let place = builder.location(token)
      guard found.last?.location.line != place.line else { continue }
      found.append(
        AuditResult.Unread(
          at: place,
          reason: "this does not parse: \(isMissing ? "something is missing" : "'\(token.text)' is not expected")"))
      if found.count == 100 { break }
    }
    return found
  }
}
