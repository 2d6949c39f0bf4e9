extension Output {
  /// What goes through the pages of an operation, where it has any.
  static let paging = Output.perOperation("Paging", where: { $0.paging != nil }) { operation, module, writer in
    guard let plan = operation.paging else { return }
    writer.block("nonisolated extension \(module.client)") { writer in
      writer.document(PagingPrinter.documentation(of: plan, operation))
      writer.block(
        "\(writer.access)var \(Escaping.identifier(operation.method)): PagedOperation<\(operation.request.name)>"
      ) {
        $0.write("PagedOperation(service)")
      }
    }
    writer.separate()
    // The protocol must not make an emitted type belong to the main actor.
    writer.block("nonisolated extension \(operation.request.name): PagedRequest") { writer in
      writer.write("/// Which page the parameters ask for.")
      writer.block("\(writer.access)var pagePosition: PagePosition") { writer in
        writer.write("get { \(PagingPrinter.position(plan)) }")
        let settings = PagingPrinter.settings(plan)
        if settings.count == 1 {
          writer.write("set { \(settings[0]) }")
        } else {
          writer.block("set") { writer in
            for setting in settings { writer.write(setting) }
          }
        }
      }
      writer.separate()
      writer.write("/// What a response holds of the list.")
      writer.write("\(writer.access)static func page(")
      writer.write("  of response: \(operation.response.name)")
      writer.block(") -> PageContents<\(plan.entryType)>") { writer in
        writer.write(.call("PageContents", PagingPrinter.contents(plan)))
      }
    }
  }
}

private enum PagingPrinter {
  static func documentation(of plan: PagingPlan, _ operation: OperationPlan) -> DocComment {
    let method = operation.method
    var comment = DocComment(
      .text("The pages of "), .symbol("\(method)(_:)"), .text(", and the entries on all of them."))
    comment.addParagraph([
      [
        .code("\(method).pages(…)"), .text(" gives one response a page, "), .code("\(method).items(…)"),
        .text(" all entries."),
      ]
    ])
    if let state = plan.stateProperty {
      comment.addParagraph([
        [
          .code("\(method).wait(for: …, until: \\.\(state), is: …)"), .text(" waits until all entries are in a state."),
        ]
      ])
    }
    return comment
  }

  /// The value of the property that tells which page to get.
  static func position(_ plan: PagingPlan) -> String {
    if let offset = plan.offsets?.offset { return ".byOffset(\(offset.value))" }
    let number = plan.numbers.map { $0.number.value }
    let token = plan.tokens.map { $0.token.value }
    switch (number, token) {
    case (let number?, let token?):
      let size = plan.numbers?.size?.value ?? "nil"
      let maximum = plan.tokens?.maximumResults?.value ?? "nil"
      return ".byNumber(\(number), size: \(size), orToken: \(token), maximumResults: \(maximum))"
    case (let number?, nil): return ".byNumber(\(number))"
    case (nil, let token): return ".byToken(\(token ?? "nil"))"
    }
  }

  /// The statements that have a request ask for another page.
  static func settings(_ plan: PagingPlan) -> [String] {
    var statements: [String] = []
    func add(_ parameter: PagingPlan.Parameter?, _ value: String) {
      guard let parameter else { return }
      let isConverted = parameter.isText && parameter.isNumber
      statements.append(parameter.assignment(of: isConverted ? "\(value).map { String($0) }" : value))
    }
    add(plan.numbers?.number, "newValue.number")
    add(plan.tokens?.token, "newValue.token")
    add(plan.offsets?.offset, "newValue.offset")
    return statements
  }

  /// The arguments that make the contents of a page.
  static func contents(_ plan: PagingPlan) -> [Layout] {
    var arguments: [Layout] = [.text("response" + plan.entries.expression)]
    func add(_ label: String, _ path: ResponseMemberPath?) {
      if let path { arguments.append(.labeled(label, .text("response" + path.expression))) }
    }
    add("total", plan.numbers?.total)
    add("number", plan.numbers?.answeredNumber)
    add("nextToken", plan.tokens?.nextToken)
    add("nextOffset", plan.offsets?.nextOffset)
    return arguments
  }
}

extension PagingPlan.Parameter {
  /// The property where a local name may hide it.
  private var access: String { property == "newValue" ? "self.newValue" : Escaping.identifier(property) }

  /// The value as a number or a token.
  fileprivate var value: String {
    guard isText, isNumber else { return access }
    return isRequired ? "Int(\(access))" : "\(access).flatMap { Int($0) }"
  }

  /// The statement that sets it; a value that has to be there stays where there is none.
  fileprivate func assignment(of value: String) -> String {
    "\(access) = \(value)" + (isRequired ? " ?? \(access)" : "")
  }
}
