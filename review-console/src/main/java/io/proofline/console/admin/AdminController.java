package io.proofline.console.admin;

import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Leads to the first page of the administration that the member may see. */
@Controller
@Access(value = Permission.MANAGE_KEYS, shows = Shows.NOTHING)
class AdminController {

    @GetMapping("/console/admin")
    String start(@RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff) {
        return "redirect:/console/admin/" + (staff.may(Permission.MANAGE_PLATFORM) ? "tenants" : "keys");
    }
}
