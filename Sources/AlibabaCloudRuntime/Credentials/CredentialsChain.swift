/// Asks providers in their order and takes the first that is set up.
///
/// A provider is passed over where its error says ``CredentialsError/isNotConfigured``; any other error is the chain's. The
/// provider that gave credentials is remembered and asked first from then on.
public actor CredentialsChain: CredentialsProvider {
  private let providers: [any CredentialsProvider]
  private var remembered: (any CredentialsProvider)?

  /// Makes a chain.
  public init(_ providers: [any CredentialsProvider]) { self.providers = providers }

  /// The credentials of the first provider that is set up.
  ///
  /// - Throws: ``CredentialsError`` of that provider; where none is set up, one that tells what was looked for.
  public func credentials() async throws(CredentialsError) -> Credentials {
    if let remembered {
      do throws(CredentialsError) {
        return try await remembered.credentials()
      } catch {
        guard error.isNotConfigured else { throw error }
        self.remembered = nil
      }
    }
    var lookedFor: [String] = []
    for provider in providers {
      do throws(CredentialsError) {
        let credentials = try await provider.credentials()
        remembered = provider
        return credentials
      } catch {
        guard error.isNotConfigured else { throw error }
        lookedFor.append(error.message)
      }
    }
    throw .notConfigured("No credentials were found. " + lookedFor.joined(separator: ". "))
  }
}

extension CredentialsChain: CustomStringConvertible, CustomReflectable {
  /// The name of the type.
  nonisolated public var description: String { "\(Self.self)" }
  /// Nothing: a provider of yours may hold secrets.
  nonisolated public var customMirror: Mirror { Mirror(self, children: []) }
}
