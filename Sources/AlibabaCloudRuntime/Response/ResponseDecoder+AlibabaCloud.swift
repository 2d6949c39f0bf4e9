extension ResponseDecoder {
  /// Makes a decoder of responses of Alibaba Cloud's services.
  ///
  /// - Parameters:
  ///   - format: The format that bodies have to be in.
  ///   - requestID: The ID of the call as the header of the response names it, for bodies without one.
  public init(format: ResponseFormat = .json, requestID: String? = nil) {
    self.init(format: format, requestIDMember: AlibabaCloudProtocol.requestIDMember, requestID: requestID)
  }
}
