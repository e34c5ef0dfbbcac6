namespace FksSre.Components.Tests.OnCall;

/// <summary>What PagerDuty is sent, word for word.</summary>
public class OnCallInputTests
{
    [Theory]
    [InlineData(
        "oncall-user-bob",
        "{ description: 'On call for the FKS platform.', email: 'bob@fkstrading.xyz', name: 'Bob', timeZone: 'America/New_York' }"
    )]
    [InlineData("oncall-team-platform", "{ description: 'Platform: on call for the FKS platform in prod.', name: 'Platform (prod)' }")]
    [InlineData("oncall-member-platform.ada", "{ teamId: '<oncall-team-platform>', userId: '<user ada@fkstrading.xyz>' }")]
    [InlineData(
        "oncall-policy-fks",
        "{ description: 'Who is told of a page from prod, and who next. Changed in the "
            + "roster, not here.', name: 'fks (prod)', numLoops: 2, rules: ["
            + "{ escalationDelayInMinutes: 10, targets: [{ id: '<oncall-schedule-primary>', type: 'schedule_reference' }] }, "
            + "{ escalationDelayInMinutes: 15, targets: [{ id: '<oncall-schedule-primary>', type: 'schedule_reference' }, "
            + "{ id: '<user ada@fkstrading.xyz>', type: 'user_reference' }, { id: '<oncall-user-bob>', type: 'user_reference' }] }], "
            + "teams: '<oncall-team-platform>' }"
    )]
    [InlineData(
        "oncall-service-fks-api",
        "{ acknowledgementTimeout: '1800', alertCreation: 'create_alerts_and_incidents', "
            + "autoResolveTimeout: 'null', description: 'fks-api in prod: Critical tier.', "
            + "escalationPolicy: '<oncall-policy-fks>', incidentUrgencyRule: { type: "
            + "'constant', urgency: 'severity_based' }, name: 'fks-api (prod)' }"
    )]
    [InlineData(
        "oncall-grouping-service-fks-api",
        "{ config: { aggregate: 'all', fields: ['component', 'group', 'severity'], timeWindow: 300 }, "
            + "description: 'One incident for each SLO and severity of fks-api (prod).', name: 'fks-api "
            + "(prod)', services: ['<oncall-service-fks-api>'], type: 'content_based' }"
    )]
    [InlineData(
        "oncall-integration-service-fks-api",
        "{ name: 'Alertmanager', service: '<oncall-service-fks-api>', type: 'events_api_v2_inbound_integration' }"
    )]
    [InlineData(
        "oncall-business-platform",
        "{ description: 'The FKS trading platform in prod, as its users see it.', name: 'FKS platform (prod)' }"
    )]
    [InlineData(
        "oncall-dependency-platform.service-fks-api",
        "{ dependency: { dependentServices: [{ id: '<oncall-business-platform>', type: 'business_service' "
            + "}], supportingServices: [{ id: '<oncall-service-fks-api>', type: 'service' }] } }"
    )]
    [InlineData(
        "oncall-dependency-service-fks-api.service-fks-data",
        "{ dependency: { dependentServices: [{ id: '<oncall-service-fks-api>', type: 'service' }], "
            + "supportingServices: [{ id: '<oncall-service-fks-data>', type: 'service' }] } }"
    )]
    public async Task Paid_account_is_sent(string name, string inputs) =>
        Assert.Equal(inputs, (await OnCallRun.Of(Plans.Paid)).InputsOf(name));

    [Theory]
    [InlineData(
        "oncall-service-fks-web",
        "{ acknowledgementTimeout: '1800', alertCreation: 'create_alerts_and_incidents', "
            + "autoResolveTimeout: 'null', description: 'fks-web in prod: Medium tier.', "
            + "escalationPolicy: '<oncall-policy-fks>', incidentUrgencyRule: { duringSupportHours: { type: 'constant', urgency: 'high' }, "
            + "outsideSupportHours: { type: 'constant', urgency: 'low' }, type: 'use_support_hours' }, name: 'fks-web (prod)', "
            + "scheduledActions: [{ ats: [{ name: 'support_hours_start', type: "
            + "'named_time' }], toUrgency: 'high', type: 'urgency_change' }], "
            + "supportHours: { daysOfWeeks: [2, 3, 4, 5], endTime: '17:15:00', startTime: "
            + "'08:30:00', timeZone: 'Europe/Berlin', type: 'fixed_time_per_day' } }"
    )]
    [InlineData(
        "oncall-service-fks-api",
        "{ acknowledgementTimeout: '1800', alertCreation: 'create_alerts_and_incidents', "
            + "autoResolveTimeout: 'null', description: 'fks-api in prod: Critical tier.', "
            + "escalationPolicy: '<oncall-policy-fks>', incidentUrgencyRule: { type: "
            + "'constant', urgency: 'severity_based' }, name: 'fks-api (prod)' }"
    )]
    public async Task Support_hours_are_sent_for_services_that_wake_nobody_and_no_others(string name, string inputs) =>
        Assert.Equal(inputs, (await OnCallRun.Of(Plans.WithSupportHours)).InputsOf(name));

    [Fact]
    public async Task Schedule_is_sent_with_its_layers() =>
        Assert.Equal(
            "{ description: 'Who has the duty for the FKS platform in prod. Changed in the roster, not here.', layers: ["
                + "{ name: 'weekly', restrictions: [], rotationTurnLengthSeconds: 604800, "
                + "rotationVirtualStart: '2026-01-05T09:00:00+01:00', start: '2026-01-05T09:00:00+01:00', "
                + "users: ['<user ada@fkstrading.xyz>', '<oncall-user-bob>'] }, "
                + "{ name: 'sundays', restrictions: [{ durationSeconds: 43200, startDayOfWeek: 7, "
                + "startTimeOfDay: '08:00:00', type: 'weekly_restriction' }], "
                + "rotationTurnLengthSeconds: 604800, rotationVirtualStart: '2026-07-05T00:00:00+02:00', "
                + "start: '2026-07-05T00:00:00+02:00', users: ['<oncall-user-bob>'] }, "
                + "{ end: '2026-12-26T09:00:00+01:00', name: 'ada takes over 2026-12-24 "
                + "09:00', restrictions: [], rotationTurnLengthSeconds: 86400, "
                + "rotationVirtualStart: '2026-12-24T09:00:00+01:00', start: "
                + "'2026-12-24T09:00:00+01:00', users: ['<user ada@fkstrading.xyz>'] }], "
                + "name: 'primary (prod)', teams: ['<oncall-team-platform>'], timeZone: 'Europe/Berlin' }",
            (await OnCallRun.Of(Plans.Paid)).InputsOf("oncall-schedule-primary")
        );

    [Fact]
    public async Task Free_account_is_sent_no_team()
    {
        var run = await OnCallRun.Of(Plans.Free);

        Assert.DoesNotContain("team", run.InputsOf("oncall-schedule-primary"), StringComparison.Ordinal);
        Assert.DoesNotContain("team", run.InputsOf("oncall-policy-fks"), StringComparison.Ordinal);
    }
}
