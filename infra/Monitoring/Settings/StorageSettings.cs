namespace FksSre.Monitoring.Settings;

/// <summary>A claim on a volume.</summary>
/// <param name="Size">Of the volume.</param>
/// <param name="Class">The storage class; null: the cluster's default.</param>
public sealed record StorageSettings(ByteSize Size, string? Class);
