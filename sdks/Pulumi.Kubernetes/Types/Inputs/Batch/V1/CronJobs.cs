using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Batch.V1;

/// <summary>The arguments of a CronJob.</summary>
public class CronJobArgs : ResourceArgs, IObjectArgs
{
    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    [Input("kind")]
    public Input<string>? Kind { get; set; }

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    [Input("spec")]
    public Input<CronJobSpecArgs>? Spec { get; set; }
}

/// <summary>When which Job is started.</summary>
public class CronJobSpecArgs : ResourceArgs
{
    [Input("concurrencyPolicy")]
    public Input<string>? ConcurrencyPolicy { get; set; }

    [Input("failedJobsHistoryLimit")]
    public Input<int>? FailedJobsHistoryLimit { get; set; }

    [Input("jobTemplate", required: true)]
    public Input<JobTemplateSpecArgs> JobTemplate { get; set; } = null!;

    [Input("schedule", required: true)]
    public Input<string> Schedule { get; set; } = null!;

    [Input("startingDeadlineSeconds")]
    public Input<int>? StartingDeadlineSeconds { get; set; }

    [Input("successfulJobsHistoryLimit")]
    public Input<int>? SuccessfulJobsHistoryLimit { get; set; }

    [Input("suspend")]
    public Input<bool>? Suspend { get; set; }

    [Input("timeZone")]
    public Input<string>? TimeZone { get; set; }
}

/// <summary>The Jobs that are started.</summary>
public class JobTemplateSpecArgs : ResourceArgs
{
    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    [Input("spec")]
    public Input<JobSpecArgs>? Spec { get; set; }
}

/// <summary>Pods that are to end well once.</summary>
public class JobSpecArgs : ResourceArgs
{
    [Input("activeDeadlineSeconds")]
    public Input<int>? ActiveDeadlineSeconds { get; set; }

    [Input("backoffLimit")]
    public Input<int>? BackoffLimit { get; set; }

    [Input("template", required: true)]
    public Input<PodTemplateSpecArgs> Template { get; set; } = null!;
}
