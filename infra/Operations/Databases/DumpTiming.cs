namespace FksSre.Operations.Databases;

/// <summary>How close dumps can be, and so which recovery point they can hold.</summary>
public static class DumpTiming
{
    /// <summary>Between two dumps, at least.</summary>
    public static readonly TimeSpan ShortestInterval = TimeSpan.FromHours(1);

    /// <summary>From a dump's beginning to its drill's. A dump that takes longer is proven by the drill after.</summary>
    public static readonly TimeSpan Gap = TimeSpan.FromMinutes(30);

    /// <summary>What a drill has until it ends.</summary>
    public static readonly TimeSpan DrillTime = TimeSpan.FromMinutes(30);

    /// <summary>The shortest interval, with what it takes to prove a dump.</summary>
    public static readonly TimeSpan LeastRecoveryPoint = ShortestInterval + Gap + DrillTime;
}
