using System.Text.Json.Nodes;

namespace FksSre.Ops.Cluster.Takeback;

/// <summary>A field that the stack declares and somebody else has changed: a deployment conflicts on it.</summary>
/// <param name="Path">The field.</param>
/// <param name="Manager">Who, by the name of the field manager, e.g. <c>kubectl-edit</c>.</param>
/// <param name="Time">When that manager last changed the object, as the server writes it.</param>
/// <param name="Now">What stands there; null where it was emptied.</param>
/// <param name="Declared">What the stack declares; null where that is a secret, which only a deployment knows.</param>
internal sealed record Edit(FieldPath Path, string Manager, string Time, JsonNode? Now, JsonNode? Declared)
{
    public bool IsSecret => Declared is null;
}
