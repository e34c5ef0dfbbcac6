using FksSre.Stacks.Configuration;
using Pulumi;

namespace FksSre.Stacks.Registration;

/// <summary>
/// Names of resources as the engine composes them: stack, project, the types of all parents but the stack, own type, name. Mocks keep only
/// one of the parents.
/// </summary>
internal sealed class Urns(string stack, ResourceRecorder recorder)
{
    private const string StackType = "pulumi:pulumi:Stack";

    public string Of(Resource resource) => Urn(QualifiedType(resource), resource.GetResourceName());

    public string Parent(Resource resource) =>
        recorder.Parent(resource) is { } parent and not Stack ? Of(parent) : Urn(StackType, $"{ConfigKeys.Project}-{stack}");

    /// <param name="reference">As mocks are given it: the provider's URN and id, which only the engine knows. They put the stack among the
    /// types.</param>
    public static string Provider(string? reference) =>
        reference is { Length: > 0 }
            ? reference[..reference.LastIndexOf("::", StringComparison.Ordinal)].Replace($"::{StackType}$", "::", StringComparison.Ordinal)
            : "";

    private string QualifiedType(Resource resource) =>
        recorder.Parent(resource) is { } parent and not Stack
            ? $"{QualifiedType(parent)}${resource.GetResourceType()}"
            : resource.GetResourceType();

    private string Urn(string type, string name) => $"urn:pulumi:{stack}::{ConfigKeys.Project}::{type}::{name}";
}
