using System.Text.Json.Nodes;
using FksSre.OnCall.PagerDuty;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>What a deployment of a plan registers in PagerDuty, as far as it has a name.</summary>
internal static class Registrations
{
    public const string Component = "urn:pulumi:prod::fks-sre::fks-sre:oncall:OnCall::oncall";
    public const string Provider = "urn:pulumi:prod::fks-sre::pulumi:providers:pagerduty::pagerduty";

    public static IReadOnlyList<RegisteredResource> Of(OnCallPlan plan) =>
        [
            .. plan.Schedules.Select(each => Of("pagerduty:index/schedule:Schedule", $"oncall-schedule-{each.Id}", each.Name)),
            .. plan.Policies.Select(each => Of("pagerduty:index/escalationPolicy:EscalationPolicy", $"oncall-policy-{each.Id}", each.Name)),
            .. plan.Services.Select(each => Of("pagerduty:index/service:Service", $"oncall-{each.Id}", each.Name)),
            .. plan.Services.Select(each =>
                Of("pagerduty:index/serviceIntegration:ServiceIntegration", $"oncall-integration-{each.Id}", "Alertmanager")
            ),
            .. plan.Teams.Select(each => Of("pagerduty:index/team:Team", $"oncall-team-{each.Id}", each.Name)),
            .. plan.Platform is { } platform
                ? new[] { Of("pagerduty:index/businessService:BusinessService", "oncall-business-platform", platform.Name) }
                : [],
        ];

    /// <summary>With the parent and provider that the program gives it.</summary>
    public static string Import(string type, string name, string id) =>
        $"pulumi import {type} {name} {id} --stack prod --parent oncall={Component} --provider pagerduty={Provider}";

    private static RegisteredResource Of(string type, string name, string called) =>
        new(
            $"urn:pulumi:prod::fks-sre::fks-sre:oncall:OnCall${type}::{name}",
            type,
            name,
            Component,
            new JsonObject { ["name"] = called },
            new(Protect: false, RetainOnDelete: false, Provider, "", "", [], [], [], CreateTimeout: null, UpdateTimeout: null)
        );
}
