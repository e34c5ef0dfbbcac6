using Google.Protobuf.WellKnownTypes;
using Pulumi.Wire;

namespace FksSre.Sdk.Tests.Double;

/// <summary>How the double answers; the defaults are an update in which everything succeeds.</summary>
internal sealed class EngineBehaviour
{
    public bool IsPreview { get; set; }

    public HashSet<string> UnsupportedFeatures { get; } = [];

    /// <summary>Properties the provider computes, by resource name; merged over the inputs. Not known in previews.</summary>
    public Dictionary<string, Struct> Computed { get; } = [];

    /// <summary>Fails the registration of resources of these names.</summary>
    public HashSet<string> Failing { get; } = [];

    /// <summary>Completes a registration without success: the resource was skipped.</summary>
    public HashSet<string> Skipped { get; } = [];

    /// <summary>Holds back the answer for a resource.</summary>
    public Dictionary<string, Task> Gates { get; } = [];

    public Func<ResourceInvokeRequest, ResourceInvokeResponse> Invoke { get; set; } = _ => new ResourceInvokeResponse { Return = new Struct() };

    /// <summary>State of resources that are read, by id.</summary>
    public Dictionary<string, Struct> Existing { get; } = [];
}
