// Placeholder until the first file of AlibabaCloudAsyncHTTPClient lands.
