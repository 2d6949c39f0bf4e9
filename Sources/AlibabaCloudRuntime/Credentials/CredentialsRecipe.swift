/// How credentials are made, as a file tells it.
indirect enum CredentialsRecipe: Sendable {
  /// They stand in the file.
  case key(Credentials)
  /// STS is asked for those of a role with other ones.
  case assumedRole(RoleSession, from: CredentialsRecipe)
  /// STS is asked for those of a role with a token.
  case federatedRole(OIDCFederation)
  /// The metadata service is asked.
  case instanceRole(name: String?)
  /// An address is asked.
  case uri(String)

  /// Makes them.
  func credentials(in environment: CredentialsEnvironment) async throws(CredentialsError) -> Credentials {
    do throws(CredentialsError) {
      return try await provider(in: environment).credentials()
    } catch {
      // What a file asks for is set up, whether it works or not.
      throw CredentialsError(message: error.message)
    }
  }

  private func provider(in environment: CredentialsEnvironment) -> any CredentialsProvider {
    switch self {
    case .key(let credentials): credentials
    case .assumedRole(let session, let base):
      AssumedRoleCredentials(session: session, base: base.provider(in: environment), environment: environment)
    case .federatedRole(let federation): OIDCRoleCredentials(federation: federation, environment: environment)
    case .instanceRole(let name): InstanceRoleCredentials(roleName: name, environment: environment)
    case .uri(let uri): URICredentials(uri: uri, environment: environment)
    }
  }
}
