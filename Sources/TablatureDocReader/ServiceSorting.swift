import TablatureAPIModel

/// Tells to which service each page of a set belongs: to one product in one version of its API.
///
/// A page whose link for debugging names both belongs there. What a page lacks, or has from a link that was copied from another page, it
/// takes from the pages that name it: most of those in its folder, else most of those in the set.
struct ServiceSorting {
  /// A product, without regard to letter case, and a version.
  struct Identity: Hashable {
    var product: String?
    var version: String?
  }

  /// A page, as far as sorting needs it.
  private struct Page {
    var identity: Identity
    var folder: String
    /// Whether its identity is that of another page.
    var isDoubtful: Bool
  }

  /// Pages whose votes are counted together; nil means all of them.
  private struct Scope: Hashable {
    var folder: String?
    var product: String?
    var version: String?
  }

  /// The identities of operations, in their order.
  ///
  /// - Parameter pages: The pages of the operations.
  static func identities(of pages: [PageTables]) -> [Identity] {
    var pages = pages.map { page in
      Page(
        identity: Identity(product: page.product?.lowercased(), version: page.version),
        folder: folder(of: page.location.file), isDoubtful: page.hasForeignLink)
    }
    let complete = votes(of: pages) { $0.product != nil && $0.version != nil }
    for index in pages.indices where !pages[index].isDoubtful {
      let page = pages[index]
      switch (page.identity.product, page.identity.version) {
      case (let product?, nil):
        pages[index].identity = complete.winner(in: page.folder, product: product) ?? page.identity
      case (nil, let version?):
        let known = complete.winner(in: page.folder, version: version) ?? complete.winner(in: page.folder)
        pages[index].identity.product = known?.product
      default: continue
      }
    }
    let known = votes(of: pages) { $0 != Identity() }
    for index in pages.indices where pages[index].isDoubtful || pages[index].identity == Identity() {
      pages[index].identity = known.winner(in: pages[index].folder) ?? pages[index].identity
    }
    return pages.map(\.identity)
  }

  private static func folder(of file: String) -> String {
    file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ""
  }

  private static func votes(of pages: [Page], where counts: (Identity) -> Bool) -> Votes {
    var votes = Votes()
    for page in pages where !page.isDoubtful && counts(page.identity) { votes.add(page) }
    return votes
  }

  /// How many pages have an identity, by the scopes in which that is asked.
  private struct Votes {
    private var counts: [Scope: [Identity: Int]] = [:]

    mutating func add(_ page: Page) {
      for folder in [page.folder, nil] {
        for scope in Set([
          Scope(folder: folder), Scope(folder: folder, product: page.identity.product),
          Scope(folder: folder, version: page.identity.version),
        ]) {
          counts[scope, default: [:]][page.identity, default: 0] += 1
        }
      }
    }

    /// The identity of most pages in a folder, or else in the set; of equals the newest version.
    func winner(in folder: String, product: String? = nil, version: String? = nil) -> Identity? {
      let scopes = [folder, nil].map { Scope(folder: $0, product: product, version: version) }
      return scopes.lazy.compactMap { counts[$0] }.first?.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }
  }
}

extension ServiceSorting.Identity: Comparable {
  /// Orders by version, then by product.
  static func < (left: Self, right: Self) -> Bool {
    (left.version ?? "", left.product ?? "") < (right.version ?? "", right.product ?? "")
  }
}
