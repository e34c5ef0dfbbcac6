namespace FksSre.Components.Settings;

/// <param name="Replicas">1, or 3 that gossip so that each notification is sent once.</param>
/// <param name="StorageGibibytes">Of each replica's volume, for silences and what was sent.</param>
public sealed record AlertmanagerSettings(int Replicas, int StorageGibibytes);
