import TablatureAPIModel
import TablatureDriftAudit
import Testing

@Suite struct FindingTests {
  @Test("A finding is known by what it is about, not by where it stands or how it is worded")
  func fingerprints() {
    var finding = Finding(
      check: "parameter.missing", level: .breaking, operation: "RunInstances", path: "request.Tag.Key",
      message: "the code has no parameter 'Tag.Key'", documentation: SourceLocation(file: "RunInstances.md", line: 3),
      remedy: "add it")
    let fingerprint = finding.fingerprint
    finding.message = "no such parameter"
    finding.documentation = SourceLocation(file: "pages/RunInstances.md", line: 9)
    finding.code = SourceLocation(file: "RunInstances.swift", line: 1)
    #expect(finding.fingerprint == fingerprint)
    finding.detail = "Value"
    #expect(finding.fingerprint != fingerprint)
  }
}
