using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Batch.V1;

/// <summary>The arguments of a Job.</summary>
public class JobArgs : ResourceArgs, IObjectArgs
{
    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    [Input("kind")]
    public Input<string>? Kind { get; set; }

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    [Input("spec")]
    public Input<JobSpecArgs>? Spec { get; set; }
}

/// <summary>Pods that run to completion.</summary>
public class JobSpecArgs : ResourceArgs
{
    [Input("activeDeadlineSeconds")]
    public Input<int>? ActiveDeadlineSeconds { get; set; }

    [Input("backoffLimit")]
    public Input<int>? BackoffLimit { get; set; }

    [Input("backoffLimitPerIndex")]
    public Input<int>? BackoffLimitPerIndex { get; set; }

    [Input("completionMode")]
    public Input<string>? CompletionMode { get; set; }

    [Input("completions")]
    public Input<int>? Completions { get; set; }

    [Input("managedBy")]
    public Input<string>? ManagedBy { get; set; }

    [Input("manualSelector")]
    public Input<bool>? ManualSelector { get; set; }

    [Input("maxFailedIndexes")]
    public Input<int>? MaxFailedIndexes { get; set; }

    [Input("parallelism")]
    public Input<int>? Parallelism { get; set; }

    [Input("podReplacementPolicy")]
    public Input<string>? PodReplacementPolicy { get; set; }

    [Input("selector")]
    public Input<LabelSelectorArgs>? Selector { get; set; }

    [Input("suspend")]
    public Input<bool>? Suspend { get; set; }

    [Input("template", required: true)]
    public Input<PodTemplateSpecArgs> Template { get; set; } = null!;

    [Input("ttlSecondsAfterFinished")]
    public Input<int>? TtlSecondsAfterFinished { get; set; }
}

/// <summary>The arguments of a CronJob.</summary>
public class CronJobArgs : ResourceArgs, IObjectArgs
{
    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    [Input("kind")]
    public Input<string>? Kind { get; set; }

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    [Input("spec", required: true)]
    public Input<CronJobSpecArgs> Spec { get; set; } = null!;
}

/// <summary>A job by schedule.</summary>
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

/// <summary>The jobs a CronJob makes.</summary>
public class JobTemplateSpecArgs : ResourceArgs
{
    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    [Input("spec")]
    public Input<JobSpecArgs>? Spec { get; set; }
}
