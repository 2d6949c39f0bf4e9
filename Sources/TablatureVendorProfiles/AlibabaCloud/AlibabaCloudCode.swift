public import TablatureAPIModel

extension CodeConventions {
  /// Code that calls Alibaba Cloud: by hand, or with the vendor's library on `TeaModel`.
  public static let alibabaCloud = CodeConventions(
    operationHeaders: ["x-acs-action"], versionHeaders: ["x-acs-version"],
    library: ModelLibrary(
      modelClass: "TeaModel", operationLabel: "action", versionLabel: "version", calls: ["Params", "callApi"],
      // Functions of older clients.
      positionalCalls: ["doRPCRequest", "doRPCRequestWithSSE", "doROARequest", "doROARequestWithForm"],
      descriptions: ["Params", "OpenApiRequest"]))
}
