public import TablatureAPIModel

extension CodeConventions {
  /// The conventions of code that calls Alibaba Cloud directly or with the vendor's library, which is based on `TeaModel`.
  public static let alibabaCloud = CodeConventions(
    operationHeaders: ["x-acs-action"], versionHeaders: ["x-acs-version"],
    library: ModelLibrary(
      modelClass: "TeaModel", operationLabel: "action", versionLabel: "version", calls: ["Params", "callApi"],
      // Functions of older clients.
      positionalCalls: ["doRPCRequest", "doRPCRequestWithSSE", "doROARequest", "doROARequestWithForm"],
      descriptions: ["Params", "OpenApiRequest"]))
}
