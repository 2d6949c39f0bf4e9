// Placeholder until the first file of AlibabaCloudRuntime lands.
