namespace FksSre.Delivery.Changes;

/// <summary>What a change does to those who rely on the platform. The worst stands first.</summary>
public enum Effect
{
    /// <summary>Data, a promise, an alert or somebody's way to hear of an outage is lost, or comes later.</summary>
    Loss,

    /// <summary>Neither is lost or won by itself.</summary>
    Change,

    /// <summary>More is promised, noticed or told, or sooner.</summary>
    Gain,
}
