import TablatureAPIModel

/// A model in which everything occurs that a model can hold.
enum ModelSamples {
  static let file = "docs/X.md"

  static func place(_ line: Int, _ column: Int = 1) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column)
  }

  static let operation = Operation(
    name: "StartX", title: "Start \"X\"",
    summary: Prose(blocks: [
      Prose.Block(
        content: [.text("Starts "), .code("X"), .strong(" now"), .link("see", destination: "y.md")], line: 3),
      Prose.Block(level: 1, beginsItem: true, content: [.text("first")], line: 4),
      Prose.Block(level: 1, content: [.text("goes on")], line: 5),
      Prose.Block(level: 2, beginsItem: true, ordinal: 2, isNote: true, content: [.text("second")], line: 6),
    ]),
    product: "Ecs", version: "2014-05-26", style: "RPC", dialect: "en-US", location: place(1),
    request: [
      Field(
        name: "Size", type: .scalar(.integer), writtenType: "Long", presence: .required, parameterLocation: .query,
        example: "5",
        documentation: Prose("How large."), defaultValue: Documented("1", at: place(11, 9)),
        constraints: [
          Documented(.range(minimum: 1, maximum: nil), at: place(11, 5), confidence: .likely),
          Documented(.length(minimum: nil, maximum: 64), at: place(11, 6)),
          Documented(.count(minimum: 1, maximum: 20), at: place(11, 7)), Documented(.ascii, at: place(11, 8)),
        ],
        values: [DocumentedValue("1", meaning: Prose("small"), isDefault: true, at: place(12), confidence: .likely)],
        deprecation: Documented(Prose("Use another."), at: place(13)),
        unavailability: Documented(Prose("Not yet."), at: place(13, 2), confidence: .likely),
        conditions: [
          Documented(
            Condition(
              .required, [Condition.Requirement("A", .equals(["b", "c"])), Condition.Requirement("D", .absent)]),
            at: place(13, 3)),
          Documented(Condition(.effective, [Condition.Requirement("A")]), at: place(13, 4), confidence: .likely),
          Documented(Condition(.exclusive, [Condition.Requirement("A")]), at: place(13, 5)),
          Documented(
            Condition(.alternative, [Condition.Requirement("A"), Condition.Requirement("B")]), at: place(13, 6)),
        ],
        valueSources: [
          Documented(ValueSource(.operation, name: "ListX", destination: "x.md"), at: place(13, 7)),
          Documented(ValueSource(.page, name: "X"), at: place(13, 8)),
        ],
        secret: Documented(.password, at: place(13, 9)),
        embeddedList: Documented(EmbeddedList(.jsonArray, maximumCount: 5), at: place(13, 10)),
        rows: [Field.Row(name: "Size", location: place(11))],
        location: place(11)),
      Field(
        name: "Tag", type: .list(.structure), location: place(14),
        members: [
          Field(
            name: "Until", type: .list(.scalar(.timestamp)), presence: .optional,
            timeFormat: Documented(TimeFormat(pattern: "yyyy", precision: .year), at: place(14)),
            rows: [
              Field.Row(name: "Tag.N.Until.N", location: place(14)),
              Field.Row(name: "Tag.n.Until.n", location: place(15)),
            ], location: place(14))
        ]),
    ],
    response: [
      Field(
        name: "Id", type: .scalar(.string),
        rows: [Field.Row(name: "Id", location: SourceLocation(file: "y.md", line: 2))],
        location: SourceLocation(file: "y.md", line: 2))
    ],
    errors: [
      ErrorCode(
        code: "Bad.X",
        meanings: [
          ErrorCode.Meaning(status: 400, message: "a\tb", documentation: Prose("Mend it."), location: place(30)),
          ErrorCode.Meaning(status: 403, message: "c", location: place(31)),
        ])
    ],
    requestSamples: [
      RequestSample(
        endpoint: "https://x/",
        parameters: [RequestSample.Parameter(name: "Size", value: "\u{1B}[1m", location: place(41))],
        location: place(40))
    ],
    responseSamples: [
      ResponseSample(
        format: .json, text: "{}",
        value: .object([
          SampleValue.Member("A", .array([.number("1"), .boolean(true), .null, .string("s")]), line: 51)
        ]), isWellFormed: false, location: place(50))
    ],
    skippedRows: [
      Operation.SkippedRow(section: .request, name: "a|b", diagnosticID: "table.row-width", location: place(20))
    ],
    paging: Documented(
      Paging(
        .both, pageNumber: "P", pageSize: "S", token: "T", nextToken: "N", offset: "O", nextOffset: "M",
        totalCount: "C",
        entries: "E.F[]"),
      at: place(16)),
    idempotencyToken: Documented("Token", at: place(17), confidence: .likely),
    dryRun: Documented("DryRun", at: place(18)))

  static let service = ServiceModel(product: "Ecs", version: "2014-05-26", operations: [operation])
}
