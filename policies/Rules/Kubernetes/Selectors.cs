using FksSre.Policies.Values;

namespace FksSre.Policies.Kubernetes;

/// <summary>Which labels a selector selects. Null where a part of either is not known yet.</summary>
internal static class Selectors
{
    /// <param name="selector">With <c>matchLabels</c> and <c>matchExpressions</c>; one without either selects all.</param>
    /// <param name="labels">Of a pod.</param>
    public static bool? Select(Property selector, Property labels) =>
        selector.HasUnknown || labels.HasUnknown
            ? null
            : Agree(selector["matchLabels"], labels) && selector["matchExpressions"].Items.All(expression => Holds(expression, labels));

    /// <param name="equals">The labels that are asked for, as a Service writes them.</param>
    /// <param name="labels">Of a pod.</param>
    public static bool? AllEqual(Property equals, Property labels) => equals.HasUnknown || labels.HasUnknown ? null : Agree(equals, labels);

    /// <summary>Whether it is there and asks for nothing. False where nobody knows.</summary>
    public static bool IsEmpty(Property selector) =>
        selector.Exists && !selector.HasUnknown && selector["matchLabels"].Count == 0 && selector["matchExpressions"].Count == 0;

    /// <summary>Whether it selects everything, which one that is not there does as well. False where nobody knows.</summary>
    public static bool SelectsAll(Property selector) => !selector.Exists || IsEmpty(selector);

    private static bool Agree(Property equals, Property labels) => equals.Members.All(label => labels[label.Name].Text == label.Value.Text);

    private static bool Holds(Property expression, Property labels)
    {
        var label = labels[expression["key"].Text ?? ""];
        var isListed = expression["values"].Items.Any(value => value.Text == label.Text);
        return expression["operator"].Text switch
        {
            "In" => label.Exists && isListed,
            "NotIn" => !label.Exists || !isListed,
            "Exists" => label.Exists,
            "DoesNotExist" => !label.Exists,
            _ => false,
        };
    }
}
