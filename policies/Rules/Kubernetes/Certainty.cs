using FksSre.Policies.Values;

namespace FksSre.Policies.Kubernetes;

/// <summary>What can be said where a part is not known yet: yes, no, or null.</summary>
internal static class Certainty
{
    /// <summary>Whether one of them is true; null where none is, and nobody knows of one.</summary>
    public static bool? Any(IEnumerable<bool?> answers) => answers.Aggregate((bool?)false, (any, answer) => any | answer);

    /// <summary>Whether both are the same text, or neither stands there.</summary>
    public static bool? AreSame(Property one, Property other) => one.IsUnknown || other.IsUnknown ? null : one.Text == other.Text;
}
