import TablatureAPIModel
import Testing

@Suite("Text dump")
struct TextDumpTests {
  @Test("Everything that a model holds stands in the dump")
  func everything() {
    #expect(
      ModelSamples.service.textDump == #"""
        service Ecs 2014-05-26

        operation StartX @ docs/X.md:1:1
          title "Start \"X\""
          product Ecs, version 2014-05-26, style RPC, dialect en-US
          binding POST / with the action StartX @ 1:1
          summary
            | Starts `X`** now**[see](y.md)
            |   - first
            |   goes on
            |     2. (note) second
          paging both, number P, size S, token T, next N, offset O, next offset M, total C, entries E.F[] @ 16:1
          idempotency token Token @ 17:1 likely
          dry run DryRun @ 18:1
          request
            Size: Integer, required @ 11:1
              written "Long"
              example "5"
              default "1" @ 11:9
              range 1... @ 11:5 likely
              length ...64 @ 11:6
              count 1...20 @ 11:7
              ascii @ 11:8
              value "1", default @ 12:1 likely
                meaning
                  | small
              holds jsonArray of String, count ...5 @ 13:10
              required where A = "b" or "c" and D is absent @ 13:3
              effective where A is given @ 13:4 likely
              not together with A @ 13:5
              this or A, B @ 13:6
              values from operation "ListX" (x.md) @ 13:7
              values from page "X" @ 13:8
              secret password @ 13:9
              unavailable @ 13:2 likely
                | Not yet.
              deprecated @ 13:1
                | Use another.
              text
                | How large.
            Tag[]: Struct @ 14:1
              implied
              members
                Until[]: Timestamp, optional @ 14:1
                  row "Tag.N.Until.N" @ 14:1
                  row "Tag.n.Until.n" @ 15:1
                  time "yyyy", year @ 14:1
          response
            Id: String @ y.md:2:1
          errors
            Bad.X
              400 "a\tb" @ 30:1
                text
                  | Mend it.
              403 "c" @ 31:1
          request samples
            "https://x/" @ 40:1
              Size = "\u{1B}[1m" @ 41:1
          response samples
            JSON, not well-formed @ 50:1
              object
                A = array
                  1
                  true
                  null
                  "s"
          skipped rows
            request "a|b" [table.row-width] @ 20:1

        """#)
  }

  @Test("A service without a product has a title all the same")
  func empty() {
    #expect(ServiceModel(product: nil, version: nil, operations: []).textDump == "service\n")
  }

  @Test("A binding of HTTP, the form of the body, and locations other than the query")
  func http() {
    var operation = ModelSamples.operation
    operation.binding = Documented(.http(method: "PUT", path: "/a/{Size}"), at: ModelSamples.place(8))
    operation.requestBody = Documented(.json(isList: true), at: ModelSamples.place(9), confidence: .likely)
    operation.request[0].parameterLocation = .path
    #expect(operation.textDump.contains("  binding PUT /a/{Size} @ 8:1\n  body json, a list @ 9:1 likely\n"))
    #expect(operation.textDump.contains("    Size: Integer, required, in path @ 11:1\n"))
  }

  @Test("No text of a page begins a line of its own or reaches a terminal raw")
  func hostile() {
    var operation = ModelSamples.operation
    let hostile = "x\n  request\u{1B}[31m\u{202E}\u{7}"
    operation.name = hostile
    operation.title = hostile
    operation.summary = Prose(hostile)
    operation.request[0].name = hostile
    operation.errors[0].code = hostile
    operation.errors[0].meanings[0].message = hostile
    let lines = operation.textDump.split(separator: "\n")
    #expect(lines.count == ModelSamples.operation.textDump.split(separator: "\n").count - 3 + 1)
    let forbidden = { (scalar: Unicode.Scalar) -> Bool in
      if scalar.value < 0x20 { return scalar.value != 0x0A }
      return scalar.value == 0x202E
    }
    #expect(!operation.textDump.unicodeScalars.contains(where: forbidden))
  }
}
