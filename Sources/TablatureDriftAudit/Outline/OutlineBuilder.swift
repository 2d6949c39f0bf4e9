internal import SwiftSyntax
internal import TablatureAPIModel
internal import TablatureSwiftEmitter

extension SourceOutline {
  /// Reads a file. Code that does not parse is read as far as it goes.
  public init(of file: SwiftFile) { self = DeepStack.run { SourceOutline(reading: file) } }

  private init(reading file: SwiftFile) {
    path = file.path
    let syntax = SyntaxDepth(file)
    let tree = syntax.tree
    unread = syntax.unread
    let builder = OutlineBuilder(path: file.path, tree: tree)
    for item in tree.statements { builder.add(item.item, to: &self) }
    // Looking at every token takes as long as all the rest, and few files have such comments.
    if CommentScan.mayFind(in: file.text) { ignores = CommentScan(builder, tree).ignores }
    unread += SyntaxErrors.found(in: tree, builder)
    keyStrategies = KeyStrategy.all(in: self)
  }
}

/// Makes outlines of what the parser gives. With the files beside it, the only one that knows the parser.
struct OutlineBuilder {
  let path: String
  private let converter: SourceLocationConverter

  init(path: String, tree: SourceFileSyntax) {
    self.path = path
    converter = SourceLocationConverter(fileName: path, tree: tree)
  }

  /// Where a node begins, what stands before it left out.
  func location(_ node: some SyntaxProtocol) -> Place { location(node.positionAfterSkippingLeadingTrivia) }

  func location(_ position: AbsolutePosition) -> Place {
    let place = converter.location(for: position)
    return Place(file: path, line: place.line, column: place.column)
  }

  func lines(_ node: some SyntaxProtocol) -> ClosedRange<Int> {
    let first = location(node).line
    return first...max(first, location(node.endPositionBeforeTrailingTrivia).line)
  }

  // MARK: - Declarations

  func add(_ item: CodeBlockItemSyntax.Item, to outline: inout SourceOutline) {
    switch item {
    case .decl(let declaration):
      var holder = OutlineType(
        kind: .extension, name: "", inherits: [], location: Place(file: path, line: 1))
      add(declaration, to: &holder, &outline)
      outline.types += holder.types
      outline.functions += holder.functions
      outline.aliases += holder.aliases
      outline.properties += holder.properties
    case .stmt, .expr: HandlerScan.add(Syntax(item), inputs: [], self, to: &outline)
    }
  }

  private func add(_ members: MemberBlockItemListSyntax, to type: inout OutlineType, _ outline: inout SourceOutline) {
    for member in members { add(member.decl, to: &type, &outline) }
  }

  private func add(_ declaration: DeclSyntax, to type: inout OutlineType, _ outline: inout SourceOutline) {
    if let declaration = declaration.as(StructDeclSyntax.self) {
      add(.struct, declaration, named: declaration.name, to: &type, &outline)
    } else if let declaration = declaration.as(ClassDeclSyntax.self) {
      add(.class, declaration, named: declaration.name, to: &type, &outline)
    } else if let declaration = declaration.as(EnumDeclSyntax.self) {
      add(.enum, declaration, named: declaration.name, to: &type, &outline)
    } else if let declaration = declaration.as(ActorDeclSyntax.self) {
      add(.actor, declaration, named: declaration.name, to: &type, &outline)
    } else if let declaration = declaration.as(ProtocolDeclSyntax.self) {
      add(.protocol, declaration, named: declaration.name, to: &type, &outline)
    } else if let declaration = declaration.as(ExtensionDeclSyntax.self) {
      add(.extension, declaration, named: declaration.extendedType, to: &type, &outline)
    } else if let variable = declaration.as(VariableDeclSyntax.self) {
      add(variable, to: &type, &outline)
    } else if let function = declaration.as(FunctionDeclSyntax.self) {
      add(
        function, name: function.name.identifierText, at: function.name, function.signature, function.body, to: &type,
        &outline)
    } else if let initializer = declaration.as(InitializerDeclSyntax.self) {
      add(
        initializer, name: "init", at: initializer.initKeyword, initializer.signature, initializer.body, to: &type,
        &outline)
    } else if let cases = declaration.as(EnumCaseDeclSyntax.self) {
      for element in cases.elements {
        type.cases.append(
          OutlineCase(
            name: element.name.identifierText,
            rawValue: element.rawValue.flatMap { literal($0.value) }
              ?? (element.rawValue == nil && element.parameterClause == nil ? element.name.identifierText : nil),
            parameters: payload(element), isDeprecated: isDeprecated(cases.attributes),
            documentation: documentation(cases),
            location: location(element.name)))
      }
    } else if let alias = declaration.as(TypeAliasDeclSyntax.self) {
      type.aliases.append(
        OutlineType.Alias(name: alias.name.identifierText, type: alias.initializer.value.trimmedDescription))
    } else if let condition = declaration.as(IfConfigDeclSyntax.self) {
      for clause in condition.clauses {
        switch clause.elements {
        case .statements(let statements):
          for statement in statements {
            if case .decl(let declaration) = statement.item { add(declaration, to: &type, &outline) }
          }
        case .decls(let members): add(members, to: &type, &outline)
        default: break
        }
      }
    } else if let macro = declaration.as(MacroExpansionDeclSyntax.self) {
      outline.unread.append(
        AuditResult.Unread(
          at: location(macro), reason: "what the macro '#\(macro.macroName.text)' makes is not known"))
    }
  }

  private func add<Declaration: DeclGroupSyntax>(
    _ kind: OutlineType.Kind, _ declaration: Declaration, named name: some SyntaxProtocol, to outer: inout OutlineType,
    _ outline: inout SourceOutline
  ) {
    let base = name.trimmedDescription.filter { $0 != "`" }
    var type = OutlineType(
      kind: kind, name: outer.name.isEmpty ? base : "\(outer.name).\(base)",
      inherits: declaration.inheritanceClause?.inheritedTypes.map { $0.type.trimmedDescription } ?? [],
      generics: declaration.asProtocol((any WithGenericParametersSyntax).self)?.genericParameterClause?.parameters.map {
        $0.name.identifierText
      } ?? [], documentation: documentation(declaration), location: location(name))
    if let declaration = declaration.as(ExtensionDeclSyntax.self) {
      type.requirements = GenericLists.requirements(of: declaration)
    }
    add(declaration.memberBlock.members, to: &type, &outline)
    type.resolve(GenericLists(declaration))
    outer.types.append(type)
  }

  private func add(_ variable: VariableDeclSyntax, to type: inout OutlineType, _ outline: inout SourceOutline) {
    let modifiers = Set(variable.modifiers.map(\.name.text))
    for binding in variable.bindings {
      guard let name = binding.pattern.as(IdentifierPatternSyntax.self) else { continue }
      let value = binding.initializer.map { expression($0.value) } ?? getter(binding.accessorBlock)
      let isComputed = binding.accessorBlock.map { block in
        guard case .accessors(let list) = block.accessors else { return true }
        return !list.allSatisfy { ["willSet", "didSet"].contains($0.accessorSpecifier.text) }
      }
      type.properties.append(
        OutlineProperty(
          name: name.identifier.identifierText, type: binding.typeAnnotation?.type.trimmedDescription,
          isStatic: modifiers.contains("static") || modifiers.contains("class"), value: value,
          isComputed: isComputed ?? false, isConstant: variable.bindingSpecifier.tokenKind == .keyword(.let),
          isPrivate: modifiers.contains("private") || modifiers.contains("fileprivate"),
          wrappers: wrappers(variable.attributes),
          isDeprecated: isDeprecated(variable.attributes), documentation: documentation(variable),
          observers: observers(binding.accessorBlock), location: location(name)))
    }
    HandlerScan.add(Syntax(variable.bindings), inputs: [], self, to: &outline)
  }

  /// What a computed property does to get its value.
  private func getter(_ block: AccessorBlockSyntax?) -> OutlineExpression? {
    let items: CodeBlockItemListSyntax?
    switch block?.accessors {
    case .getter(let list): items = list
    case .accessors(let list):
      items = list.first { $0.accessorSpecifier.tokenKind == .keyword(.get) }?.body?.statements
    case nil: items = nil
    }
    guard let items else { return nil }
    let parts = expressions(Syntax(items))
    return items.count == 1 && parts.count == 1 ? parts[0] : .group(parts)
  }

  /// What a property does when it gets a value.
  private func observers(_ block: AccessorBlockSyntax?) -> [OutlineExpression] {
    guard case .accessors(let list) = block?.accessors else { return [] }
    return list.filter { ["willSet", "didSet", "set"].contains($0.accessorSpecifier.text) }.flatMap { accessor in
      accessor.body.map { expressions(Syntax($0.statements)) } ?? []
    }
  }

  private func add(
    _ function: some DeclSyntaxProtocol & WithAttributesSyntax, name: String, at token: TokenSyntax,
    _ signature: FunctionSignatureSyntax, _ body: CodeBlockSyntax?, to type: inout OutlineType,
    _ outline: inout SourceOutline
  ) {
    let lists = GenericLists(function)
    let parameters = signature.parameterClause.parameters.map { parameter in
      let label = parameter.firstName.identifierText
      return OutlineFunction.Parameter(
        label: label == "_" ? nil : label, name: (parameter.secondName ?? parameter.firstName).identifierText,
        type: lists.resolved(parameter.type.trimmedDescription) + (parameter.ellipsis?.text ?? ""),
        defaultValue: parameter.defaultValue.map { expression($0.value) },
        // Of '_ ids: String...', callers can give none.
        hasDefault: parameter.defaultValue != nil || parameter.ellipsis != nil,
        location: location(parameter.secondName ?? parameter.firstName))
    }
    type.functions.append(
      OutlineFunction(
        name: name, parameters: parameters,
        thrownType: signature.effectSpecifiers?.throwsClause?.type?.trimmedDescription,
        returnType: signature.returnClause?.type.trimmedDescription, isStatic: isStatic(function),
        body: body.map { expressions(Syntax($0.statements)) } ?? [], isDeprecated: isDeprecated(function.attributes),
        documentation: documentation(function), location: location(token)))
    if let body { HandlerScan.add(Syntax(body), inputs: parameters.map(\.type), self, to: &outline) }
  }

  private func isDeprecated(_ attributes: AttributeListSyntax) -> Bool {
    attributes.contains { element in
      guard let attribute = element.as(AttributeSyntax.self), attribute.attributeName.trimmedDescription == "available"
      else { return false }
      return attribute.arguments?.trimmedDescription.contains("deprecated") ?? false
    }
  }

  private func documentation(_ node: some SyntaxProtocol) -> String? {
    var lines: [String] = []
    for piece in node.leadingTrivia {
      switch piece {
      case .docLineComment(let text): lines.append(String(text.dropFirst(3)))
      case .docBlockComment(let text): lines.append(String(text.dropFirst(3).dropLast(2)))
      case .newlines(let count) where count > 1: lines = []
      default: break
      }
    }
    return lines.isEmpty ? nil : SurfaceText.normalized(lines.joined(separator: "\n"))
  }

  // MARK: - Expressions

  /// What stands in a node, in the order of the text.
  func expressions(_ node: Syntax) -> [OutlineExpression] {
    if let node = node.as(ExprSyntax.self) { return [expression(node)] }
    if let binding = node.as(PatternBindingSyntax.self), let initializer = binding.initializer {
      var value = expression(initializer.value)
      if let type = binding.typeAnnotation?.type { value = .cast(value, type.trimmedDescription) }
      return [.binding(binding.pattern.trimmedDescription, value)]
    }
    if let loop = node.as(ForStmtSyntax.self) {
      let condition = loop.whereClause.map { [expression($0.condition)] } ?? []
      return [
        .loop(
          names(loop.pattern), over: expression(loop.sequence), condition + expressions(Syntax(loop.body.statements)))
      ]
    }
    if let condition = node.as(OptionalBindingConditionSyntax.self) {
      let value = condition.initializer.map { expression($0.value) }
      let name = condition.pattern.trimmedDescription
      return [.binding(name, value ?? .name(name, location(condition.pattern)))]
    }
    if let match = node.as(MatchingPatternConditionSyntax.self) {
      return [
        .selection(
          expression(match.initializer.value), [.init(patterns: expressions(Syntax(match.pattern)), body: [])])
      ]
    }
    if let element = node.as(ConditionElementSyntax.self), case .expression(let condition) = element.condition,
      let holds = ConditionScan.holds(after: element)
    {
      return [.check(expression(condition), holds: holds)]
    }
    if let name = node.as(IdentifierPatternSyntax.self) {
      return [.name(name.identifier.identifierText, location(name))]
    }
    if let binding = node.as(PatternBindingSyntax.self) {
      // Without a value, it does nothing.
      return binding.accessorBlock.map { expressions(Syntax($0)) } ?? []
    }
    if let function = node.as(FunctionDeclSyntax.self) { return [inner(function)] }
    // Types inside of functions have nothing to do with what the function writes.
    if node.is(TokenSyntax.self) || node.is(TypeSyntax.self) { return [] }
    return node.children(viewMode: .sourceAccurate).flatMap(expressions)
  }

  /// The names in a pattern: both of `(index, tag)`.
  func names(_ pattern: PatternSyntax) -> [String] {
    if let tuple = pattern.as(TuplePatternSyntax.self) { return tuple.elements.flatMap { names($0.pattern) } }
    if let binding = pattern.as(ValueBindingPatternSyntax.self) { return names(binding.pattern) }
    if let name = pattern.as(IdentifierPatternSyntax.self) { return [name.identifier.identifierText] }
    return ["_"]
  }

  func expression(_ node: ExprSyntax) -> OutlineExpression {
    if let literal = node.as(StringLiteralExprSyntax.self) {
      if let text = literal.representedLiteralValue { return .string(text, location(literal)) }
      return .interpolated(pieces(literal), location(literal))
    }
    if let literal = node.as(IntegerLiteralExprSyntax.self) { return .number(literal.literal.text) }
    if let literal = node.as(FloatLiteralExprSyntax.self) { return .number(literal.literal.text) }
    if let literal = node.as(BooleanLiteralExprSyntax.self) { return .boolean(literal.literal.text == "true") }
    if node.is(NilLiteralExprSyntax.self) { return .null }
    if let name = node.as(DeclReferenceExprSyntax.self) { return .name(name.baseName.identifierText, location(name)) }
    if let member = node.as(MemberAccessExprSyntax.self) {
      return .member(
        base: member.base.map(expression), member.declName.baseName.identifierText, location(member.declName))
    }
    if let call = node.as(FunctionCallExprSyntax.self) {
      var list = arguments(call.arguments)
      if let closure = call.trailingClosure { list.append(.init(label: nil, value: self.closure(closure))) }
      for closure in call.additionalTrailingClosures {
        list.append(.init(label: closure.label.text, value: self.closure(closure.closure)))
      }
      return .call(expression(call.calledExpression), list, location(call))
    }
    if let index = node.as(SubscriptCallExprSyntax.self) {
      return .index(expression(index.calledExpression), arguments(index.arguments), location(index))
    }
    if let array = node.as(ArrayExprSyntax.self) { return .array(array.elements.map { expression($0.expression) }) }
    if let dictionary = node.as(DictionaryExprSyntax.self) {
      guard case .elements(let elements) = dictionary.content else { return .dictionary([]) }
      return .dictionary(elements.map { .init(key: expression($0.key), value: expression($0.value)) })
    }
    if let prefixed = node.as(PrefixOperatorExprSyntax.self) {
      return .group([
        .name(prefixed.operator.text, location(prefixed.operator)), expression(prefixed.expression),
      ])
    }
    if let followed = node.as(PostfixOperatorExprSyntax.self) {
      return .group([
        expression(followed.expression), .name(followed.operator.text, location(followed.operator)),
      ])
    }
    if let closure = node.as(ClosureExprSyntax.self) { return self.closure(closure) }
    if let node = node.as(SwitchExprSyntax.self) { return selection(node) }
    if let node = node.as(IfExprSyntax.self) { return conditional(node) }
    if let node = node.as(PatternExprSyntax.self) { return pattern(node) }
    if let sign = node.as(BinaryOperatorExprSyntax.self) { return .name(sign.operator.text, location(sign)) }
    if let sequence = node.as(SequenceExprSyntax.self) { return operation(Array(sequence.elements)) }
    // What only wraps one expression is that expression.
    if let wrapped = node.as(TryExprSyntax.self) { return expression(wrapped.expression) }
    if let wrapped = node.as(AwaitExprSyntax.self) { return expression(wrapped.expression) }
    if let wrapped = node.as(ForceUnwrapExprSyntax.self) { return expression(wrapped.expression) }
    if let wrapped = node.as(OptionalChainingExprSyntax.self) { return expression(wrapped.expression) }
    if let wrapped = node.as(TupleExprSyntax.self), wrapped.elements.count == 1, let element = wrapped.elements.first {
      return expression(element.expression)
    }
    return .group(inside(node))
  }

  private func inside(_ node: some SyntaxProtocol) -> [OutlineExpression] {
    node.children(viewMode: .sourceAccurate).flatMap(expressions)
  }

  private func pieces(_ literal: StringLiteralExprSyntax) -> [OutlineExpression] {
    literal.segments.map { segment in
      switch segment {
      case .stringSegment(let text): .string(text.content.text, location(text))
      case .expressionSegment(let value): value.expressions.first.map { expression($0.expression) } ?? .group([])
      }
    }
  }

  private func closure(_ node: ClosureExprSyntax) -> OutlineExpression {
    let names: [String] =
      switch node.signature?.parameterClause {
      case .simpleInput(let list): list.map(\.name.identifierText)
      case .parameterClause(let clause):
        clause.parameters.map { ($0.secondName ?? $0.firstName).identifierText }
      case nil: []
      }
    return .closure(names, expressions(Syntax(node.statements)))
  }

  private func selection(_ node: SwitchExprSyntax) -> OutlineExpression {
    var branches: [OutlineExpression.Branch] = []
    for element in node.cases {
      // Branches of '#if' are left out: which one counts is not known.
      guard case .switchCase(let branch) = element else { continue }
      var patterns: [OutlineExpression] = []
      if case .case(let label) = branch.label { patterns = label.caseItems.flatMap { expressions(Syntax($0)) } }
      branches.append(.init(patterns: patterns, body: expressions(Syntax(branch.statements))))
    }
    return .selection(expression(node.subject), branches)
  }

  func arguments(_ list: LabeledExprListSyntax) -> [OutlineExpression.Argument] {
    list.map { .init(label: $0.label?.identifierText, value: expression($0.expression)) }
  }

  /// Operators are not resolved; assignments bind weakest, and casts stand behind what they cast.
  private func operation(_ elements: [ExprSyntax]) -> OutlineExpression {
    if elements.count > 2, elements[1].is(AssignmentExprSyntax.self) {
      return .assignment(expression(elements[0]), operation(Array(elements[2...])))
    }
    var operands: [OutlineExpression] = []
    var index = 0
    while index < elements.count {
      defer { index += 1 }
      if elements[index].is(UnresolvedAsExprSyntax.self), index + 1 < elements.count, let value = operands.popLast() {
        operands.append(.cast(value, elements[index + 1].trimmedDescription))
        index += 1
      } else if !elements[index].is(TypeExprSyntax.self) {
        operands.append(expression(elements[index]))
      }
    }
    return operands.count == 1 ? operands[0] : .group(operands)
  }

  /// The text of a literal.
  func literal(_ node: ExprSyntax) -> String? { node.as(StringLiteralExprSyntax.self)?.representedLiteralValue }
}

extension TokenSyntax {
  /// The name without the marks that let a keyword be one.
  var identifierText: String { text.hasPrefix("`") ? String(text.dropFirst().dropLast()) : text }
}
