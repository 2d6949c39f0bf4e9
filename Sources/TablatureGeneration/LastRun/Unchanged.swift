extension FileStore {
  /// Whether pages and output directory are as a record has them. Nothing is written to find out.
  func isUnchanged(since record: RunRecord, paths: [String], output: String) async -> Bool {
    await withTaskGroup(of: Bool.self) { group in
      group.addTask { has(record.output, in: output, key: record.key) }
      group.addTask { has(record.pages, paths: paths, key: record.key) }
      for await isSame in group where !isSame {
        group.cancelAll()
        return false
      }
      return true
    }
  }

  private func has(_ pages: RunRecord.Pages, paths: [String], key: ContentDigest.Key) -> Bool {
    let found = PageFinder(store: self).find(paths)
    guard found.paths == pages.files.map(\.path), found.diagnostics == pages.remarks else { return false }
    for file in pages.files {
      // The other half may have found a difference by now.
      guard !Task.isCancelled, let bytes = try? read(file.path), ContentDigest(of: bytes, key: key) == file.digest
      else { return false }
    }
    return true
  }

  private func has(_ output: RunRecord.Output, in folder: String, key: ContentDigest.Key) -> Bool {
    guard let scope = try? OutputScope(output), let found = try? fingerprint(of: folder, scope: scope, key: key) else {
      return false
    }
    return !found.hasLeftovers && found.marked.map(\.path) == output.kept
      && found.files.count == output.files.count
      && zip(scope.files, output.files).allSatisfy { found.files[$0] == $1.digest }
  }
}

extension OutputScope {
  /// The part of an output directory that a record tells of.
  fileprivate init(_ output: RunRecord.Output) throws(OutputPath.Refusal) {
    var files: [OutputPath] = []
    for file in output.files { files.append(try OutputPath(file.path)) }
    var folders: [OutputPath] = []
    for folder in output.ownFolders { folders.append(try OutputPath(folder)) }
    self.init(files: files, ownFolders: folders)
  }
}
