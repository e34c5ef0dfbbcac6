namespace FksSre.Ops.Cluster.RollOut;

/// <summary>How far one thing of a deployment is. A closed family.</summary>
/// <param name="What">The thing.</param>
internal abstract record RollOutAnswer(string What)
{
    /// <summary>It runs as it is configured.</summary>
    public sealed record Done(string What, string How) : RollOutAnswer(What);

    /// <summary>It does not, or not yet.</summary>
    public sealed record Waiting(string What, string Why) : RollOutAnswer(What)
    {
        /// <summary>It gave no answer, so what it runs is not known. Default: it did.</summary>
        public bool IsSilent { get; init; }
    }

    /// <summary>It could not be looked at, which is never taken for done.</summary>
    public sealed record NotLookedAt(string What, string Why) : RollOutAnswer(What);
}
