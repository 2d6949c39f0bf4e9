public import TablatureAPIModel

/// Finds what is wrong with pages: a pure function of what is read from them.
public enum PageLint {
  /// What is wrong with pages, beyond what reading them noticed; in no particular order.
  ///
  /// - Parameters:
  ///   - operations: What each page says, also pages that lost against another page of the same operation; of those for
  ///     one operation, the page that counts comes first.
  ///   - common: What pages of common parameters list, so that no page needs to repeat it.
  ///   - wireProtocol: How requests to the service travel: what all of its operations have in common.
  ///   - rules: The rules that are asked for.
  public static func findings(
    in operations: [Operation], common: CommonMembers = CommonMembers(), protocol wireProtocol: WireProtocol,
    rules: [LintRule] = LintRule.all
  ) -> [Diagnostic] {
    let common = common.merging(
      CommonMembers(
        request: wireProtocol.commonParameters.addedByClient,
        response: Set([wireProtocol.envelope.requestID].compactMap { $0 })))
    var diagnostics: [Diagnostic] = []
    for operation in operations {
      let subject = PageSubject(operation, common: common, protocol: wireProtocol)
      for rule in rules {
        guard case .page(let check) = rule.check else { continue }
        var findings = Findings(rule)
        check(subject, &findings)
        diagnostics += findings.diagnostics
      }
    }
    let pages = Dictionary(grouping: operations, by: \.name).filter { $0.value.count > 1 }
    for name in pages.keys.sorted() {
      for rule in rules {
        guard case .pages(let check) = rule.check else { continue }
        var findings = Findings(rule)
        check(pages[name] ?? [], &findings)
        diagnostics += findings.diagnostics
      }
    }
    return diagnostics
  }
}
