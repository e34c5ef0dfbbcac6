using Pulumi.Kubernetes.Types.Inputs.Batch.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Batch.V1;

/// <summary>Starts a Job again and again, by the clock.</summary>
public class CronJob : KubernetesResource
{
    public CronJob(string name, CronJobArgs? args = null, CustomResourceOptions? options = null)
        : base("batch/v1", "CronJob", name, args ?? new CronJobArgs(), options, formerly: ["batch/v1beta1", "batch/v2alpha1"])
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;
}
