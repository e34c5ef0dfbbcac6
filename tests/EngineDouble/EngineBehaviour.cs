using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Wire;

namespace FksSre.Tests.Double;

/// <summary>How the double answers; the defaults are an update in which everything succeeds.</summary>
internal sealed class EngineBehaviour
{
    public bool IsPreview { get; set; }

    public string Project { get; set; } = "project";

    public string Stack { get; set; } = "test";

    /// <summary>Off for a double that serves for long.</summary>
    public bool KeepsMessages { get; set; } = true;

    public HashSet<string> UnsupportedFeatures { get; } = [];

    /// <summary>Properties the provider computes, by resource name; merged over the inputs. Not known in previews.</summary>
    public Dictionary<string, Struct> Computed { get; } = [];

    /// <summary>The same, for resources that have no entry there.</summary>
    public Func<RegisterResourceRequest, Struct?> Compute { get; set; } = _ => null;

    /// <summary>What a provider answers to resources of these names or URNs: the engine shows it and ends the run.</summary>
    public Dictionary<string, string> Failing { get; } = [];

    /// <summary>Refuses the registration of resources of these names by itself, and goes on.</summary>
    public Dictionary<string, Status> Refused { get; } = [];

    /// <summary>Completes a registration without success: the resource was skipped.</summary>
    public HashSet<string> Skipped { get; } = [];

    /// <summary>Holds back the answer for a resource.</summary>
    public Dictionary<string, Task> Gates { get; } = [];

    /// <summary>By URN, which resources are not answered before the run ends.</summary>
    public Func<string, bool> Waits { get; set; } = _ => false;

    public Func<ResourceInvokeRequest, ResourceInvokeResponse> Invoke { get; set; } =
        _ => new ResourceInvokeResponse { Return = new Struct() };

    /// <summary>State of resources that are read, by id. Where there is none, the engine ends the run.</summary>
    public Dictionary<string, Struct> Existing { get; } = [];
}
