using FksSre.Policies.Definition;

namespace FksSre.Policies.Review;

/// <summary>What one rule says, before anybody has decided what follows from it.</summary>
/// <param name="Policy">The rule.</param>
/// <param name="Violations">Where it is not kept.</param>
/// <param name="Unread">Where it could not see: by resource, the paths that nobody knows yet.</param>
/// <param name="Failure">Why the rule itself came to no end; empty where it did.</param>
public sealed record PolicyVerdict(
    Policy Policy,
    IReadOnlyList<Violation> Violations,
    IReadOnlyList<UnreadValues> Unread,
    string Failure = ""
)
{
    /// <summary>Nothing is wrong, and all was seen.</summary>
    public bool IsKept => Violations.Count == 0 && Unread.Count == 0 && Failure.Length == 0;
}
