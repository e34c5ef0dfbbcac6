using FksSre.Stacks.Configuration;
using Pulumi;

namespace FksSre.Stacks.Registration;

/// <summary>Names of resources as the engine composes them: stack, project, the types of all parents but the stack, own type, name. Mocks keep only one of the parents.</summary>
internal sealed class Urns(string stack, ResourceRecorder recorder)
{
    private const string StackType = "pulumi:pulumi:Stack";

    public string Of(Resource resource) => Urn(QualifiedType(resource), resource.GetResourceName());

    public string Parent(Resource resource) => recorder.Parent(resource) is { } parent and not Stack
        ? Of(parent)
        : Urn(StackType, $"{ConfigKeys.Project}-{stack}");

    private string QualifiedType(Resource resource) => recorder.Parent(resource) is { } parent and not Stack
        ? $"{QualifiedType(parent)}${resource.GetResourceType()}"
        : resource.GetResourceType();

    private string Urn(string type, string name) => $"urn:pulumi:{stack}::{ConfigKeys.Project}::{type}::{name}";
}
