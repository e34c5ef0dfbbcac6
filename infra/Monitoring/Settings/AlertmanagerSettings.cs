namespace FksSre.Monitoring.Settings;

/// <summary>How Alertmanager is run.</summary>
/// <param name="Replicas">1, or 3 and more up to 5: two of them cannot tell which half of a split is alive.</param>
/// <param name="Storage">Of each replica: silences, and what has been notified.</param>
public sealed record AlertmanagerSettings(int Replicas, StorageSettings Storage);
